"""Short forms by which Mexican given names are told and written, each with the names it may stand for, folded.

Compiled from general knowledge of the hypocoristics heard in northern and central Mexico (P. Boyd-Bowman, *Cómo obra la
fonética infantil en la formación de los hipocorísticos*, NRFH 9, 1955, describes how they are made). A short form that
stands for many names finds them all; it is never taken for the name itself.
"""

_TABLE = """
abelardo: lalo
adolfo: fito
adriana: adri
agustin: tin agus
alberto: beto
alejandra: ale jandra sandra aleja
alejandro: alex ale jandro aleja alejo
alfonso: poncho foncho
alfredo: fredy fredo
alicia: licha ali
alvaro: varo
amparo: ampa
ana: anita
andrea: andi
andres: andy
angel: gelo
angelica: angie
antonia: tona tonia
antonio: tono tony
apolonio: polo
araceli: chely celi
armando: mando
arturo: turo
ascencion: chon
asuncion: chon chona
aurelio: yeyo
ausencio: chencho
bartolome: bartolo barto
beatriz: bety betty
benjamin: benja mincho
bernardo: nayo berna
bertha: bertita
candelaria: cande
carlos: charly carlitos
carmen: carmela carmelita carmencita
carolina: caro
catalina: cata catita
cecilia: ceci chila
cecilio: chilo
celestino: tino
cipriano: cipri
claudia: clau
concepcion: concha conchita chona chonita
consuelo: chelo
crescencia: chencha
crescencio: chencho
cristina: cris tina
cristobal: toba
daniel: dani danny
daniela: dani
david: davi
delfina: fina
diego: dieguito
dolores: lola lolita loli
edmundo: mundo
eduardo: lalo edy eddy edu
efrain: efra
elena: nena
elizabeth: eli liz beth ely
emilio: milo
encarnacion: chona chon
enrique: quique kike quico henry
enriqueta: queta
ernestina: tina
ernesto: neto
esmeralda: esme
esperanza: pera lancha
esteban: teban
estefania: fany
estela: tela
eugenio: geno
eusebio: chebo
evangelina: eva lina vange
evaristo: varo
faustino: tino
federico: fede lico quico
felicitas: feli licha
felipe: pipe felo lipe
fernanda: fer
fernando: fer nando ferny
florencia: flor
florentino: tino
francisca: paquita pancha panchita paca
francisco: paco pancho panchito frank kiko quico francis
fulgencio: chencho
gabriel: gabo gabi
gabriela: gaby gabi
gerardo: gera lalo yayo
gilberto: beto gil
gonzalo: gonza chalo
graciela: chela graci
gregorio: goyo
griselda: gris
guadalupe: lupe lupita lupillo pita lupis
guillermina: mina memita
guillermo: memo willy
gumersindo: gume
gustavo: gus tavo
hector: tito
heriberto: beto heri
hermelinda: linda meli
hernando: nando
hilario: layo
hipolito: polo
hortensia: tencha
humberto: beto
ignacia: nacha
ignacio: nacho
inocencia: chencha
inocencio: chencho
isabel: chabela chabelita isa chavela
isidoro: chidoro
isidro: chilo
ismael: mayelo isma
jacinto: chinto
javier: javi
jeronimo: chomo
jesus: chuy chuyito chucho chuchin jechu
jesusa: chucha chuya
joaquin: quino
jorge: coque jorgito coco yorch
jose: pepe pepito cheo che
josefa: pepa chepa
josefina: pina chepina fina
juan: juanito juancho
juana: juanita
julio: yuyo
laura: lau laurita
leonardo: leo nayo
leopoldo: polo
leticia: lety leti
lorenzo: lencho
lourdes: lulu
lucia: lucy lucha chia
luis: lucho wicho huicho luisito guicho
luisa: lucha
macarena: maca
macario: maca
magdalena: magda malena lena
manuel: manolo meno manuelito nel manny
manuela: manuelita meme
marcela: marce chela
marcelino: chelino
marcos: marquitos
margarita: mago mague maggie magos rita
maria: mari mary marucha maruca mariquita mayita
maribel: mari
maricela: chela
maricruz: mari
mario: mayito
marisela: chela
martha: marta martita
maximiliano: max
melquiades: melqui
mercedes: meche mechita
micaela: mica
miguel: mike migue miguelito
monica: moni
natividad: nati
nazario: chayo
nicolas: nico colas
norberto: beto
octavio: tavo
ofelia: ofe
pablo: pablito
patricia: paty pati tricia
pedro: pelli perico peter periquin
pilar: pili
policarpo: poli
prudencio: chencho
rafael: rafa fallo
ramon: moncho mon ramoncito
ramona: moncha
raul: ruli
raymundo: mundo
refugio: cuca cuco
reynaldo: rey naldo
ricardo: richard ricky rica
rigoberto: rigo beto
roberto: beto robert
rodolfo: rudy fito rodo
rodrigo: rodri
rogelio: roge yeyo
rosa: rosy
rosalia: chalia
rosario: chayo chayito charo
rosendo: chendo
ruben: benny
salvador: chava chavita
santiago: santi chago
santos: santitos
sebastian: sebas
sergio: checo
silvia: chivis silvi
socorro: coco soco
soledad: chole cholita sole
susana: susy susi
teodoro: teo doro
teresa: tere teresita techa
tomas: tomasito
trinidad: trini
ursula: urchis
valentin: vale
valeria: vale
vanessa: vane
veronica: vero
vicente: chente
victor: vic
victoria: vicky toya
virginia: vicky gina
viridiana: viri
yesenia: yesi
yolanda: yola yoli
zacarias: zaca
"""


def _read(table: str) -> dict[str, tuple[str, ...]]:
    """Short form → the names it may stand for, in the table's order."""
    found: dict[str, list[str]] = {}
    for line in table.strip().splitlines():
        name, _colon, shorts = line.partition(":")
        for short in shorts.split():
            found.setdefault(short, []).append(name)
    return {short: tuple(names) for short, names in found.items()}


NAMES_OF = _read(_TABLE)
