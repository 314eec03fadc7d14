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
alberto: beto albert
alejandra: ale jandra sandra aleja
alejandro: alex ale jandro aleja alejo jando
alexander: alex alexa
alexis: alex
alfonso: poncho foncho
alfredo: fredy fredo fello feyo
alicia: licha ali
alvaro: varo
amparo: ampa
ana: anita
andrea: andi
andres: andy andrew
angel: gelo
angelica: angie geli
antonia: tona tonia
antonio: tono tony anthony
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
benjamin: benja mincho benny
bernardo: nayo berna
bertha: bertita
brayan: bra bryan
candelaria: cande
carlos: charly carlitos charles charlie
carmen: carmela carmelita carmencita
carolina: caro
catalina: cata catita
cecilia: ceci chila
cecilio: chilo
celestino: tino
christian: chris
cipriano: cipri
claudia: clau
concepcion: concha conchita chona chonita
consuelo: chelo
crescencia: chencha
crescencio: chencho
cristian: cris chris
cristina: cris tina
cristobal: toba
cristopher: cris chris
daniel: dani danny dany
daniela: dani dany
david: davi
delfina: fina
diego: dieguito
dolores: lola lolita loli
domingo: mingo
edmundo: mundo
eduardo: lalo edy eddy edu eddie edward
efrain: efra
elena: nena
elizabeth: eli liz beth ely
emiliano: emi chano
emilio: milo emi
emmanuel: manu ema manny
encarnacion: chona chon
enrique: quique kike quico henry kiko
enriqueta: queta
ernestina: tina
ernesto: neto tito
esmeralda: esme
esperanza: pera lancha
esteban: teban
estefania: fany estef fanny
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
francisco: paco pancho panchito frank kiko quico francis chico
fulgencio: chencho
gabriel: gabo gabi
gabriela: gaby gabi
gerardo: gera lalo yayo jerry
gilberto: beto gil
gonzalo: gonza chalo
graciela: chela graci
gregorio: goyo
griselda: gris
guadalupe: lupe lupita lupillo pita lupis
guillermina: mina memita
guillermo: memo willy guille william
gumersindo: gume
gustavo: gus tavo
hector: tito eto
heriberto: beto heri
hermelinda: linda meli
hernando: nando
hilario: layo
hipolito: polo
hortensia: tencha
humberto: beto tito
ignacia: nacha
ignacio: nacho nachito
inocencia: chencha
inocencio: chencho
isabel: chabela chabelita isa chavela
isabella: isa
isidoro: chidoro
isidro: chilo
ismael: mayelo isma
jacinto: chinto
jaime: james jimmy
javier: javi javo
jeronimo: chomo
jesus: chuy chuyito chucho chuchin jechu
jesusa: chucha chuya
jimena: jime
joaquin: quino huacho guacho joaco
jonathan: jony johnny
jorge: coque jorgito coco yorch george
jose: pepe pepito cheo che joseph joe chepe josecito joselo chema
josefa: pepa chepa
josefina: pina chepina fina
juan: juanito juancho john johnny juanma juanpa juanca juanjo
juana: juanita juanis
julio: yuyo
karina: kari
karla: karlita
katherine: kathy kate
laura: lau laurita
leonardo: leo nayo
leonel: leo
leopoldo: polo
leticia: lety leti
lorenzo: lencho
lourdes: lulu lula
lucia: lucy lucha chia
luis: lucho wicho huicho luisito guicho louis luisin
luisa: lucha
macarena: maca
macario: maca
magdalena: magda malena lena
manuel: manolo meno manuelito nel manny manu chema juanma
manuela: manuelita meme
marcela: marce chela
marcelino: chelino lino
marcos: marquitos mark
margarita: mago mague maggie magos rita margie
maria: mari mary marucha maruca mariquita mayita mafer majo marijose maru
maribel: mari
maricela: chela
maricruz: mari
mario: mayito
marisela: chela
martha: marta martita
mateo: matthew
maximiliano: max maxi
melquiades: melqui
merced: meche
mercedes: meche mechita
micaela: mica
michelle: mich
miguel: mike migue miguelito michael miki
monica: moni
natividad: nati natis
nazario: chayo
nicolas: nico colas
norberto: beto
octavio: tavo octa
ofelia: ofe
oscar: osquitar
pablo: pablito paul
patricia: paty pati tricia patty patis
pedro: pelli perico peter periquin
pilar: pili
policarpo: poli
prudencio: chencho
rafael: rafa fallo ralph
ramon: moncho mon ramoncito monchi ray
ramona: moncha
raul: ruli rulo
raymundo: mundo
refugio: cuca cuco
reynaldo: rey naldo
ricardo: richard ricky rica richi
rigoberto: rigo beto
roberto: beto robert tito bob bobby
rodolfo: rudy fito rodo
rodrigo: rodri
rogelio: roge yeyo
rosa: rosy rosi
rosalia: chalia
rosario: chayo chayito charo charito
rosendo: chendo
ruben: benny
salvador: chava chavita salva
samuel: sam
santiago: santi chago tiago
santos: santitos
sebastian: sebas
sergio: checo
silvia: chivis silvi
socorro: coco soco
soledad: chole cholita sole
stephanie: estef fanny fany steph
susana: susy susi
teodoro: teo doro
teresa: tere teresita techa
tomas: tomasito tommy thomas
trinidad: trini trina
ursula: urchis
valentin: vale
valeria: vale
vanessa: vane
veronica: vero
vicente: chente vince
victor: vic vito
victoria: vicky toya
virginia: vicky gina
viridiana: viri
ximena: xime
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
