const SIZE = new Intl.NumberFormat('en', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 });

/** 20117 bytes → "20.1 kB" */
export const fileSize = (bytes: number): string => SIZE.format(bytes / 1000);
