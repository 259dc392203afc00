import type { Phrases } from '../phrase.ts';
import { keyAt, letterAt, phraseAt, type Range, TRADED, words } from './words.ts';

/** Goods that are named in the singular, and so stand for themselves: "wheat, sugar and dairy products" are three. */
export const MASS = words(`
	furniture fiberglass fibreglass equipment machinery software hardware clothing footwear apparel knitwear wire fish
	meat beef pork lamb poultry chicken milk butter cheese wheat grain rice corn maize barley rye sorghum sugar salt
	coffee tea cocoa tobacco beer wine vodka whisky cotton linen flax wool silk jute leather rubber plastic timber lumber
	wood pulp paper cardboard plywood cork steel iron ore copper aluminum aluminium bauxite alumina gold silver platinum
	zinc nickel lead tin lithium cobalt manganese uranium titanium chromium graphite coke cement glass coal oil gas lng
	lpg crude butane propane ethane urea polyethylene polypropylene polystyrene gasoline petrol diesel fuel kerosene
	naphtha petroleum bitumen electricity energy potash phosphate fertilizer fertiliser ammonia sulphur sulfur methanol
	soybean soy honey caviar fruit seafood shrimp tuna salmon rapeseed canola starch drink flour meal feed fodder jewelry
	jewellery electronics glassware ceramics pottery stone marble granite sand clay cassava ginger garlic pepper vanilla
	cinnamon peat paint ink soap medicine livestock cattle cable yarn fabric textile garment food beverage produce dairy
	scrap waste metal metallurgy ferroalloy wax fibre fiber weaponry ammunition aircraft amber sunflower porcelain ivory
	casein concentrate cod haddock herring mackerel trout confectionery barite rum cacao indigo tar turpentine opium gum
	lacquer malt oatmeal linseed cloth crockery haberdashery rattan teak jade sesame palm ghee tallow hemp sisal soya
	quinoa saffron henna vermicelli pasta bread millet citrus cardamom turmeric cumin nutmeg coltan wolfram copra sheep
	hazelnut persimmon plantain tourism mutton bacon ham yogurt yoghurt cream whey lard margarine mayonnaise ketchup
	juice liquor fur felt satin denim lace twine rope bedding linoleum veneer chipboard particleboard fibreboard
	fiberboard parquet newsprint paperboard charcoal biofuel biodiesel powder oxide paste cathode gear tapioca molasses kava khat
	qat yeast gelatin glue varnish lubricant perfumery stationery cutlery earthenware tableware buckwheat bran cashmere pashmina
	mohair angora caustic soda ash alcohol ethanol vinegar mustard oat spelt taro yam manioc sugarcane pewter brass
	bronze silicon germanium tantalum niobium rhenium strontium tellurium selenium phosphorus nitrogen oxygen acetone
	benzene toluene xylene styrene polyester nylon rayon viscose acrylic cellulose lignite anthracite kaolin bentonite
	feldspar perlite pumice gravel alabaster travertine hydrogen helium chlorine iodine boron borax fluorspar molybdenum
	tungsten vanadium palladium rhodium antimony mercury cadmium magnesium magnesite gypsum lime talc quartz slate
	condensate asparagus fishmeal soymeal soyabean cane hay straw alfalfa ramie kenaf coir
	coriander fennel safflower rosin shellac camphor menthol insulin morphine talcum
	magnesia indium gallium bismuth zirconium pyrite seaweed agar glucose fructose lactose maltose macaroni
	pastry jam puree sauce soup seasoning cider brandy gin tequila champagne enamel lettuce spinach broccoli cauliflower
	celery okra
	clothes bamboo latex husk mazut water sawnwood firewood roundwood soyoil handloom ware asphalt apparatus dolomite horticulture ferronickel ferrochrome ferrosilicon rebar foil resin
	veal venison mink sable suede rawhide baitfish catfish tilapia pangasius swordfish halibut turbot flounder pollock
	hake capelin roe carp seabass bream surimi krill abalone whiskey absinthe vermouth bourbon liqueur prosecco carbon
	semicoke shale chromite hematite limonite galena sphalerite cassiterite ilmenite rutile zircon monazite apatite
	phosphorite potassium sodium thorium plutonium cesium beryllium scandium yttrium lanthanum cerium neodymium carbonate
	chloride sulphate sulfate nitrate hydroxide peroxide cyanide chlorate bromide bromine fluorine fluoride silicate
	borate melamine formaldehyde phenol glycol glycerin glycerine glycerol caprolactam acrylonitrile polyol polyurethane
	pvc polycarbonate asphaltite paraffin vaseline clinker concrete plaster mortar brickwork glassfibre rockwool
	hardboard mdf osb hardwood softwood wicker willow wattle mulch kraft cellophane celluloid bakelite burlap hessian
	calico muslin chiffon velvet tulle poplin gabardine corduroy tweed fleece underwear lingerie hosiery sportswear
	headgear headwear workwear swimwear outerwear neckwear nightwear menswear womenswear childrenswear triticale semolina
	groats bulgur couscous muesli soyflour gluten dextrin dextrose caramel marzipan nougat halva lokum confectionary curd
	kefir buttermilk milkpowder colostrum chicory rooibos hibiscus shisha ebonite cermet artillery ordnance munitions
	optics radar sonar ginseng licorice liquorice aloe ginkgo gentian valerian chamomile oregano thyme rosemary parsley
	dill marjoram anise caraway horseradish wasabi goatmeat horsemeat offal gasoil avgas biogas biomass bioethanol nacre
	meerschaum basalt gneiss sandstone limestone chalk flint kyanite vermiculite asbestos`);
/** Goods that are counted, and surely goods. */
const COUNTED = words(`
	foodstuff herb spirit pulse tuber crop bike plane manufacture medicament animal spare tape plate leaf leave berry derivative preparation generator
	good product material vehicle car auto automobile laser truck tractor tyre bus ship semiconductor chip computer phone device
	part component machine appliance instrument tool lamp rug tile log plank vegetable bean nut seed mineral chemical
	pharmaceutical agrochemical drug gem diamond pearl flower plant hide skin shoe toy carpet pipe rod tube mango banana avocado
	coconut lentil biscuit cereal potato tomato onion grape apple orange cashew almond walnut pistachio groundnut
	peanut clove spice egg handicraft pellet alloy slab ingot sheet brick hydrocarbon petrochemical polymer pesticide
	herbicide insecticide detergent cosmetic perfume vaccine engine turbine transformer battery motor pump bearing
	valve harvester crane trailer locomotive wagon motorcycle bicycle scooter laptop television refrigerator camera
	lens watch clock telephone smartphone handset circuit panel diode microchip weapon transport transportation travel
	freight insurance airplane aeroplane helicopter boat yacht vessel barge tanker glove shirt blouse dress trouser
	sock hat bag handbag suitcase wig mattress chair bolt screw nail crystal cucumber carrot cabbage eggplant chilli
	mushroom olive lemon plum peach apricot pear cherry strawberry blueberry raspberry cranberry kiwi melon watermelon
	pineapple papaya pomegranate fig raisin prune mandarin grapefruit oilseed legume candy cookie cake chocolate
	sausage fillet crab lobster prawn squid octopus oyster mussel clam sardine anchovy eel horse camel goat cow pig
	calf bulldozer excavator lathe compressor boiler furnace oven freezer conditioner fridge printer scanner router
	antenna capacitor resistor transistor fuse bulb thermometer syringe catheter bandage antibiotic vitamin hormone
	enzyme dye pigment solvent fungicide rodenticide explosive firework missile rocket rifle pistol gun warship
	submarine satellite drone helmet parachute tent blanket towel curtain sweater jacket uniform jean diaper tissue
	napkin pencil pen brush broom candle lighter cigar cigarette jar crate pallet wheel tire axle gearbox seatbelt
	windshield hinge nectarine artichoke beet turnip radish leek pumpkin squash pea noodle umbrella doll zipper button
	razor padlock headphone loudspeaker microphone magnet electrode insulator accumulator microscope telescope binocular
	piano guitar violin scarf shawl handkerchief legging boot sandal slipper sofa cabinet notebook envelope wallpaper
	tarpaulin chandelier plough loom calculator tablet
	pelt tower extrusion mast lattice girder rail sleeper profile rivet washer inverter rectifier converter adapter
	heater radiator stove cooker grill toaster kettle dishwasher dryer vacuum fan ventilator blower chiller humidifier
	purifier hammer wrench spanner plier knife needle buckle forklift elevator escalator conveyor crusher grinder
	clutch filter nozzle sprinkler hydrant faucet bathtub toilet bidet van minibus lorry tram trolleybus ambulance moped
	seeder thresher mower baler sprayer tiller cultivator silo howitzer revolver shotgun smartwatch modem amplifier
	projector gamepad chipset wafer magazine newspaper brochure postcard banknote bottle jug bowl saucer barrel keg box
	carton sack tarp nappy toothbrush toothpaste shampoo deodorant pill ampoule serum antiserum antigen stretcher
	wheelchair implant prosthesis stent pacemaker x-ray endoscope scalpel seedling sapling tulip orchid carnation
	chrysanthemum duckling piglet heifer mule donkey frog crocodile ostrich alpaca llama clementine satsuma tangerine
	pomelo guava lychee longan rambutan durian jackfruit mangosteen passionfruit starfruit dragonfruit quince loquat
	gooseberry blackberry elderberry mulberry cantaloupe macadamia chestnut chickpea cowpea broadbean mungbean shallot
	scallion courgette zucchini aubergine gherkin capsicum chili sweetpotato beetroot parsnip celeriac kale cracker
	pretzel muffin pizza dumpling sandwich broth cushion pillow quilt duvet tablecloth tapestry skirt blazer anorak parka
	cardigan pullover hoodie tracksuit corset pyjama pajama bathrobe mitten sneaker bookcase wardrobe lantern snowboard
	surfboard kayak canoe trumpet flute harmonica accordion sunglass mirror paver shingle window door hose tubing reactor
	condenser exchanger evaporator distiller centrifuge dynamo alternator magneto sparkplug injector carburettor
	carburetor piston crankshaft camshaft bumper airbag windscreen emulsion adhesive sealant plasticizer stabilizer
	antioxidant surfactant module gasket sponge fastener beam`);
/** Of these, what names a material or trade as well, and shares a head in a pair: "wood and paper products". */
const MATERIALS = words(`
	fish meat milk tobacco cotton linen flax wool silk timber steel iron copper aluminum aluminium coal oil gas fuel
	glass stone petroleum paper wood pulp leather rubber plastic food beverage dairy energy metal textile fruit`);

/**
 * Heads that coordinated modifiers share: "computer, telecommunication and information services" are one item, the
 * services. Before other plurals only an adjective is taken for a modifier ("internal and external combustion engines").
 */
const HEADS = words(`
	services service products goods equipment technologies technology industries industry sectors machinery materials
	articles supplies items commodities software solutions appliances instruments vehicles apparatus parts`);
const ADJECTIVE = /(?:al|ic|ous|ive|ar|ary|ern|ese|an|ed|ing|able|ible)$/;
const ADJECTIVES = words(
	'wooden woollen finished semi-finished various many other raw fresh frozen dried new used crude heavy light hot cold unwrought wrought sawn woven spun small large long short soft hard dry wet white black'
);
/** The plural of a noun: no adjective is taken for goods ("exports were strong, stable and growing"). */
const PLURAL = /(?<![sui])s$/;

/** Whom and where goods go: a list of these is none of goods. */
export const NO_GOODS = words(`
	countries country nations groups states regions cities ports markets partners destinations economies companies firms
	buyers sellers exporters importers producers suppliers customers clients officials ministers mayors traders
	students leaders members workers farmers people citizens banks areas issues measures factors agreements projects
	topics tariffs taxes quotas sanctions duties restrictions barriers reasons risks challenges talks visits events
	ties relations costs prices subsidies deals contracts jobs investors businesses enterprises organizations
	organisations experts delegates figures industry industries segments sector categories activities merchants peasants
	landowners licenses licences permits loans grants credits rivals peers bankers lawyers engineers doctors years
	months imports exports re-exports purchases values levels orders levies penalties returns data terms tons tonnes kilograms
	kilos barrels bales litres liters thousand agriculture acquisitions`);

/** The word that tells what an item is: its last one, or the one before its first preposition. */
export function headOf(phrases: Phrases, { from, to }: Range): string {
	for (let at = from + 1; at < to; at++)
		if ('otbifp@T('.includes(letterAt(phrases, at)) || keyAt(phrases, at) === 'made') return keyAt(phrases, at - 1);
	return keyAt(phrases, to - 1);
}

export const isAdjective = (word: string): boolean => ADJECTIVES.has(word) || ADJECTIVE.test(word);
/** "goods", "exports", "export items", "export earnings"; not "export markets" */
export function isTradedNoun(phrases: Phrases, at: number, end = Infinity): boolean {
	const key = keyAt(phrases, at);
	const next = phraseAt(phrases, at + 1);
	if (
		at + 1 < end &&
		'cCnH'.includes(next.letter) &&
		key !== 'goods' &&
		!/^(?:group|item|categor|type|earner)/.test(next.key)
	)
		return false;
	const isOfFlow = letterAt(phrases, at - 1) === 'H' && !NO_GOODS.has(key) && !NO_GOODS.has(`${key}s`);
	return TRADED.has(key) || (isOfFlow && letterAt(phrases, at) === 'c');
}

/** Whether the word is one that goods are named by: a plural, or a singular that we know. */
export const isNounOfGoods = (word: string): boolean => !NO_GOODS.has(word) && (PLURAL.test(word) || MASS.has(word));
export const isKnownGood = (word: string): boolean =>
	[MASS, COUNTED].some(
		(known) =>
			known.has(word) ||
			known.has(`${word}s`) ||
			known.has(word.replace(/s$/, '')) ||
			known.has(word.replace(/ies$/, 'y').replace(/(?:(?<=[sxo]|[cs]h)e)?s$/, ''))
	);
export const isGood = (phrases: Phrases, item: Range): boolean =>
	[isNounOfGoods, isKnownGood].some((is) => is(headOf(phrases, item)));
/** "goods", "exports of services", "Polish goods", "primary commodities"; alone also "dry goods", "farm products (beef and milk)" */
export function isGeneric(phrases: Phrases, { from, to }: Range, isAlone: boolean): boolean {
	const open = phrases.slice(from, to).findIndex(({ letter }) => letter === '(');
	const head = open < 0 ? to - 1 : from + open - 1;
	if (!TRADED.has(keyAt(phrases, head))) return false;
	if (/^(?:commodities|items)$/.test(keyAt(phrases, head))) return true;
	if (isAlone && (open >= 0 || keyAt(phrases, head) === 'goods')) return true;
	return keyAt(phrases, head - 1) === 'of' || phrases.slice(from, head).every(({ letter }) => 'EDn'.includes(letter));
}

/**
 * A possessive ("women's"), or a bare singular that is no good by itself, before a head that takes such modifiers.
 * @param isPair joined by "and" alone: a material is taken for a modifier too ("wood and paper products")
 */
export function isModifier(phrases: Phrases, { from, to }: Range, head: string, isPair: boolean): boolean {
	const word = keyAt(phrases, from);
	if (to - from !== 1) return false;
	if (/['’]s?$/.test(word)) return true;
	if (MASS.has(word))
		return isPair && MATERIALS.has(word) && HEADS.has(head) && !/^(?:parts|vehicles|services?)$/.test(head);
	if (isAdjective(word)) return head.endsWith('s') || MASS.has(head);
	return ((HEADS.has(head) && (isPair || head.startsWith('service'))) || MODIFIERS.has(word)) && !word.endsWith('s');
}

/** Count nouns that are only modifiers in trade: what else we do not know may be a good of its own. */
const MODIFIERS = words(`
	passenger cargo freight computer telecommunication information communication transport transportation construction
	machine motor engine vehicle office household consumer farm laboratory laser`);
