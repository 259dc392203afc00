/**
 * A sign → the currency that it means alone, as we read it and as we write it. "$" alone is the US dollar: in English
 * trade news any other dollar is named.
 */
export const SIGNS = new Map(
	Object.entries({
		$: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₽': 'RUB', '₴': 'UAH', '₹': 'INR', '₩': 'KRW', '₺': 'TRY', '₪': 'ILS',
		'₫': 'VND', '₦': 'NGN', '฿': 'THB', '₸': 'KZT', '₾': 'GEL', '₼': 'AZN', '֏': 'AMD', '₱': 'PHP', '₡': 'CRC',
		'₲': 'PYG', '₵': 'GHS', '₮': 'MNT', '₭': 'LAK', '৳': 'BDT', '៛': 'KHR'
	}) // prettier-ignore
);
