"""Short forms by which Mexican given names are told and written, each with the names it may stand for, folded.

Compiled from general knowledge of the hypocoristics heard in northern and central Mexico (P. Boyd-Bowman, *Cómo obra la
fonética infantil en la formación de los hipocorísticos*, NRFH 9, 1955, describes how they are made). A short form that
stands for many names finds them all; it is never taken for the name itself.
"""

_TABLE = """
adolfo: fito
agustin: tin agus
alberto: beto
alejandra: ale jandra sandra aleja
alejandro: alex ale jandro aleja alejo
alfonso: poncho foncho
alfredo: fredy fredo
alicia: licha ali
ana: anita
andrea: andi
andres: andy
angelica: angie
antonia: tona tonia
antonio: tono tony
arturo: turo
aurelio: yeyo
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
celestino: tino
claudia: clau
concepcion: concha conchita chona chonita
consuelo: chelo
cristina: cris tina
cristobal: toba
daniel: dani danny
daniela: dani
david: davi
delfina: fina
diego: dieguito
dolores: lola lolita loli
eduardo: lalo edy eddy edu
elena: nena
elizabeth: eli liz beth ely
enrique: quique kike quico henry
ernesto: neto
esperanza: pera lancha
esteban: teban
estela: tela
evangelina: eva lina vange
federico: fede lico quico
felipe: pipe felo lipe
fernanda: fer
fernando: fer nando ferny
florencia: flor
francisca: paquita pancha panchita paca
francisco: paco pancho panchito frank kiko quico francis
gabriel: gabo gabi
gabriela: gaby gabi
gerardo: gera lalo yayo
gilberto: beto gil
gonzalo: gonza chalo
graciela: chela graci
gregorio: goyo
guadalupe: lupe lupita lupillo pita lupis
guillermina: mina memita
guillermo: memo willy
gustavo: gus tavo
hector: tito
heriberto: beto heri
hermelinda: linda meli
hilario: layo
humberto: beto
ignacia: nacha
ignacio: nacho
isabel: chabela chabelita isa chavela
ismael: mayelo isma
jacinto: chinto
javier: javi
jesus: chuy chuyito chucho chuchin jechu
jesusa: chucha chuya
joaquin: quino
jorge: coque jorgito coco
jose: pepe pepito cheo che
josefa: pepa chepa
josefina: pina chepina fina
juan: juanito juancho
juana: juanita
julio: yuyo
laura: lau laurita
leticia: lety leti
leonardo: leo nayo
leopoldo: polo
lorenzo: lencho
lourdes: lulu
lucia: lucy lucha chia
luis: lucho wicho huicho luisito guicho
luisa: lucha
magdalena: magda malena lena
manuel: manolo meno manuelito nel manny
manuela: manuelita meme
marcela: marce chela
marcelino: chelino
marcos: marquitos
margarita: mago mague maggie magos rita
maria: mari mary marucha maruca mariquita mayita
mario: mayito
martha: marta martita
maximiliano: max
mercedes: meche mechita
micaela: mica
miguel: mike migue miguelito
natividad: nati
nicolas: nico colas
norberto: beto
octavio: tavo
pablo: pablito
patricia: paty pati tricia
pedro: pelli perico peter periquin
pilar: pili
rafael: rafa fallo
ramon: moncho mon ramoncito
ramona: moncha
raul: ruli
ricardo: richard ricky rica
roberto: beto robert
rodolfo: rudy fito rodo
rogelio: roge yeyo
rosalia: chalia
rosario: chayo chayito charo
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
vicente: chente
victor: vic
victoria: vicky toya
virginia: vicky gina
yolanda: yola yoli
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
