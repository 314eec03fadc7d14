"""Short forms by which Mexican given names are told and written, each with the names it may stand for, folded.

Compiled from general knowledge of the hypocoristics heard in northern and central Mexico (P. Boyd-Bowman, *Cómo obra la
fonética infantil en la formación de los hipocorísticos*, NRFH 9, 1955, describes how they are made). A short form that
stands for many names finds them all; it is never taken for the name itself.
"""

_TABLE = """
abelardo: lalo
abigail: abi
abraham: bram
adalberto: adal beto
adan: adancito
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
america: ame
amparo: ampa
ana: anita
andrea: andi
andres: andy andrew
angel: gelo
angelica: angie geli
antonia: tona tonia toni
antonio: tono tony anthony toni tonin
apolonio: polo
araceli: chely celi
armando: mando
arturo: turo
ascencion: chon
asuncion: chon chona
aurelio: yeyo
ausencio: chencho
baltazar: balta
bartolome: bartolo barto
beatriz: bety betty
benjamin: benja mincho benny
bernardo: nayo berna
bertha: bertita
betzabe: betza
bonifacio: boni
brayan: bra bryan
candelaria: cande
carlos: charly carlitos charles charlie
carmen: carmela carmelita carmencita maricarmen
carolina: caro
catalina: cata catita
cecilia: ceci chila
cecilio: chilo
celestino: tino
christian: chris
cipriano: cipri
claudia: clau
concepcion: concha conchita chona chonita conchis cony
consuelo: chelo chelito
crescencia: chencha
crescencio: chencho
cristian: cris chris cristi
cristina: cris tina cristi
cristobal: toba
cristopher: cris chris
cuauhtemoc: cuauhti temo
dagoberto: dago
daniel: dani danny dany
daniela: dani dany
david: davi dave
delfina: fina
demetrio: deme
diego: dieguito
dolores: lola lolita loli doloritas
domingo: mingo
domitila: tila
edmundo: mundo
eduardo: lalo edy eddy edu eddie edward lalito
efrain: efra
elena: nena
elizabeth: eli liz beth ely lisa
emiliano: emi chano
emilio: milo emi
emmanuel: manu ema manny
encarnacion: chona chon
enrique: quique kike quico henry kiko
enriqueta: queta
ernestina: tina
ernesto: neto tito ernie
esmeralda: esme
esperanza: pera lancha
esteban: teban tebo tebas
estefania: fany estef fanny
estela: tela
eugenio: geno
eulalia: lala laly
eusebio: chebo
evangelina: eva lina vange
evaristo: varo
fabian: fabi
fabiola: fabi
faustino: tino
federico: fede lico quico
felicitas: feli licha
felipe: pipe felo lipe
fernanda: fer ferchis
fernando: fer nando ferny nano
filiberto: fili filo
florencia: flor
florentino: tino
francisca: paquita pancha panchita paca fran pachita
francisco: paco pancho panchito frank kiko quico francis chico fran franci frankie
fulgencio: chencho
gabriel: gabo gabi
gabriela: gaby gabi
gerardo: gera lalo yayo jerry gero
gilberto: beto gil
gloria: glori gloris yoya
gonzalo: gonza chalo
graciela: chela graci chelito
gregoria: goya
gregorio: goyo
griselda: gris
guadalupe: lupe lupita lupillo pita lupis guada lupito
guillermina: mina memita
guillermo: memo willy guille william guillo memito wilo
gumersindo: gume
gustavo: gus tavo tavito
hector: tito eto
heriberto: beto heri
hermelinda: linda meli
hermenegildo: mere
hernando: nando
hilario: layo
hipolito: polo
hortensia: tencha
humberto: beto tito
ignacia: nacha
ignacio: nacho nachito
inocencia: chencha
inocencio: chencho
isabel: chabela chabelita isa chavela chabe isabelita
isabella: isa
isidoro: chidoro
isidro: chilo
ismael: mayelo isma
israel: isra
jacinto: chinto
jaime: james jimmy jaimito
javier: javi javo xavi
jeronimo: chomo jero
jessica: jess jessi jesi yesi yesica
jesus: chuy chuyito chucho chuchin jechu
jesusa: chucha chuya
jimena: jime
joaquin: quino huacho guacho joaco quin quincho
jonathan: jony johnny
jorge: coque jorgito coco yorch george yoyo
jose: pepe pepito cheo che joseph joe chepe josecito joselo chema pepillo josema pepeluis chepo
josefa: pepa chepa
josefina: pina chepina fina chepita pepita
juan: juanito juancho john johnny juanma juanpa juanca juanjo
juana: juanita juanis
juliana: juli july
julieta: juli july
julio: yuyo julito
juventino: juve
karina: kari
karla: karlita
katherine: kathy kate
laura: lau laurita
leonardo: leo nayo
leonel: leo
leopoldo: polo
leticia: lety leti
lilia: lili lily
liliana: lili lily
lorena: lore lorenita
lorenza: lencha
lorenzo: lencho
lourdes: lulu lula
lucero: lucita
lucia: lucy lucha chia
luis: lucho wicho huicho luisito guicho louis luisin luismi pepeluis
luisa: lucha marilu malu
luz: marilu malu
macarena: maca
macario: maca
magdalena: magda malena lena
manuel: manolo meno manuelito nel manny manu chema juanma
manuela: manuelita meme
marcela: marce chela
marcelino: chelino lino
marcos: marquitos mark
margarita: mago mague maggie magos rita margie magui
maria: mari mary marucha maruca mariquita mayita mafer majo marijose maru maricarmen marilu malu maite mayte
mariana: nana
mariano: nano
maribel: mari
maricela: chela
maricruz: mari
mario: mayito
marisela: chela
martha: marta martita
martin: martincho tincho
mateo: matthew
matilde: mati maty tilde
mauricio: mau mauri
maximiliano: max maxi
melquiades: melqui
merced: meche
mercedes: meche mechita
micaela: mica
michelle: mich
miguel: mike migue miguelito michael miki luismi
minerva: mine
miriam: miri mimi
moises: moi moy
monica: moni monchis
natividad: nati natis
nayeli: naye
nazario: chayo
nicolas: nico colas
noemi: mimi
norberto: beto
octavio: tavo octa tavito
ofelia: ofe
olga: oli
olivia: oli
oscar: osquitar
oswaldo: osva valdo
pablo: pablito paul
patricia: paty pati tricia patty patis pato
patricio: pato
paula: pau
paulina: pau
pedro: pelli perico peter periquin
pilar: pili
policarpo: poli
prudencio: chencho
rafael: rafa fallo ralph
ramon: moncho mon ramoncito monchi ray
ramona: moncha
raquel: quela raque
raul: ruli rulo
raymundo: mundo
rebeca: rebe beca
refugio: cuca cuco
reynaldo: rey naldo
ricardo: richard ricky rica richi
rigoberto: rigo beto
roberto: beto robert tito bob bobby
rocio: chio roci
rodolfo: rudy fito rodo
rodrigo: rodri rorro
rogelio: roge yeyo
romelia: rome
rosa: rosy rosi
rosalia: chalia
rosalio: chalio
rosario: chayo chayito charo charito
rosendo: chendo
roxana: rox
ruben: benny
salvador: chava chavita salva
samuel: sam
sandra: sandy
santiago: santi chago tiago
santos: santitos
sebastian: sebas
selene: sele
sergio: checo
silvia: chivis silvi
socorro: coco soco
sofia: sofi
soledad: chole cholita sole
stephanie: estef fanny fany steph
susana: susy susi
tatiana: tati
teodoro: teo doro
teresa: tere teresita techa
tomas: tomasito tommy thomas
trinidad: trini trina
ulises: uli
uriel: uri
ursula: urchis
valentin: vale
valeria: vale
vanessa: vane
veronica: vero
vicente: chente vince
victor: vic vito
victoria: vicky toya vicki
virginia: vicky gina
viridiana: viri
wilfrido: wilo
ximena: xime
xochitl: xochi
yadira: yadi
yareli: yare
yaretzi: yare
yesenia: yesi
yesica: yesi jessica jessi
yolanda: yola yoli
zacarias: zaca
zulema: zule
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
