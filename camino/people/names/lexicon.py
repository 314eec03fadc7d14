"""Common Mexican given names and surnames, folded: what tells a given name from a surname in a one-column
list.

Names that are often both (Cruz, Santiago, Martín…) stand in both sets, and then decide nothing.
"""

# Words in running text are easier to read and to add to than a thousand quoted strings.
# ruff: noqa: SIM905

GIVEN_NAMES = frozenset(
    """
    aaron abel abelardo abigail abraham adan adela adelaida adolfo adrian adriana agustin aide aida alan alba
    alberto
    aldo ale alejandra alejandro alex alexa alexander alexandra alexis alfonso alfredo alicia alma alondra
    alvaro amado
    amalia amanda amelia america amparo ana anabel anahi anastasio andrea andres angel angela angeles angelica
    angelina
    anita anselmo antonia antonio araceli aracely ariadna ariana ariel armando arnulfo arturo aurelio aurora
    axel
    azucena bartolo beatriz belen benito benjamin berenice bernardo bertha berta bianca blanca brandon braulio
    brayan
    brenda brian bruno bryan camila camilo candelaria candelario carla carlos carmela carmen carolina catalina
    cecilia
    celia celso cesar christian christopher cinthia cipriano cirilo clara clarissa claudia clemente concepcion
    consuelo
    cristian cristina cristobal cuauhtemoc cynthia dalia damian dani daniel daniela dante dario david
    dayana
    delfino delia demetrio denise diana diego dolores domingo dominga donaciano dora dorian dulce eber edgar
    edgardo
    edith edmundo eduardo edwin efrain efren elena eleazar elia elias elisa eliseo elizabeth eloisa eloy elsa
    elvia
    elvira emanuel emilia emiliano emilio emma emmanuel enrique erasmo erendira eric erica erick ericka erik
    erika
    ernestina ernesto esmeralda esperanza esteban estela estefania esther estrella eugenia eugenio eulalio eva
    evangelina evelyn ezequiel fabian fabiola fatima faustino federico feliciano felicitas felipe felix fermin
    fernanda
    fernando fidel fidencio flor florencio florentino fortino francisca francisco freddy gabino gabriel
    gabriela
    gaby genaro genoveva geovanni gerardo german gilberto gilda giovanni gisela gloria gonzalo graciela
    gregorio
    griselda guadalupe guillermina guillermo gumaro gustavo hector heriberto herlinda hermelinda hernan
    hilario hilda
    hipolito homero honorio horacio hortencia hugo humberto ian ignacio iker ilse imelda ines irene iris irma
    isaac
    isabel isai isaias isela isidro ismael israel itzel ivan ivette ivonne jacinto jacob jacobo jaime janet
    janeth
    jared javier jazmin jeronimo jessica jesus jimena joaquin job joel johan johana jonathan jordan jorge jose
    josefa
    josefina josue jovita juan juana juanita judith julia julian juliana julieta julio justino karen karina
    karla
    kevin laura leandro leo leobardo leonardo leonel leonor leopoldo leticia lidia liliana lilia lisandro
    lizbeth
    lizeth
    lorena lorenzo lourdes lucas lucero lucia luciano lucila luis luisa lupita luz ma macario magdalena manuel
    manuela
    mar marcela marcelino marcelo marco marcos margarita margarito maria mariana mariano maribel maricela
    maricruz
    mariela marina mario marisol maritza marlen marta martha martin martina mateo matias matilde mauricio
    mauro maura
    maximiliano maximino mayra melissa melquiades mercedes micaela michelle miguel milagros mireya miriam
    misael
    modesto moises monica monserrat montserrat nadia nallely nancy natalia natividad nayeli nelly nestor
    nicanor
    nicolas nicolasa noe noel noelia noemi nora norberto norma octavio odilon ofelia olga oliver olivia omar
    orlando
    oscar osvaldo oswaldo otilia pablo paco pamela paola paola pascual patricia patricio paula paulina paulino
    paz
    pedro perla petra pilar policarpo porfirio primitivo rafael ramiro ramon ramona raquel raul raymundo
    rebeca refugio
    regina rene reyna reynaldo ricardo rigoberto rita roberto rocio rodolfo rodrigo rogelio roman romeo
    romualdo
    rosa rosalba rosalia rosalinda rosario rosaura rosendo roxana ruben rufino rufina ruth sabino salome
    salvador
    samuel sandra santa santiago santos sara saul sebastian selene sergio severiano silvano silverio silvestre
    silvia
    simon socorro sofia soledad sonia sotero susana tadeo tania teodoro teofilo teresa thelma tomas tomasa
    trinidad
    ubaldo ulises uriel valente valentin valentina valeria vanessa venancio vanesa veronica vicente victor
    victoria
    victorino vidal viridiana virginia vivian viviana wendy xavier ximena xochitl yadira yahir yair yanet
    yareli
    yesenia yesica yolanda yuliana zaira zoila zuriel
    john james robert michael william richard joseph thomas charles mary jennifer linda susan elisabeth sarah
    """.split()
)

SURNAMES = frozenset(
    """
    abarca acevedo aceves acosta acuna aguayo aguilar aguilera aguirre alanis alarcon alatorre alcala
    alcantara alcaraz
    aldana alejandro alfaro almanza almaraz almeraz alonso altamirano alvarado alvarez amador amaya amezcua
    anaya andrade
    angeles angulo antonio anzures aquino aragon aranda araujo arce arcos arellano arevalo arenas arguelles
    arias arizmendi
    armenta armendariz arredondo arreola arriaga arroyo arteaga arvizu arzate atilano avalos avendano avila
    avina ayala
    baez balderas balderrama ballesteros banuelos barajas barba barbosa barcenas barragan barraza barrera
    barreto barrientos
    barrios barron bautista becerra becerril belmares beltran benavides benitez bermudez bernabe bernal
    berumen betancourt
    blanco bolanos bonilla borja botello bravo briceno briones brito bueno burgos bustamante bustos caballero
    cabrera cadena
    calderon calva calvillo camacho camarena camargo camilo campos canales cano cantu carbajal cardenas
    cardona carmona
    caro carranza carrasco carreon carrera carreto carrillo carrion carvajal casas casillas castaneda castanon
    castellanos
    castillo castro cavazos ceballos cedillo celis centeno cepeda cerda cerna cervantes cervera cespedes
    chacon chan chavarria
    chavez cisneros colin colunga contreras cordero cordova corona coronado coronel corral corrales correa
    cortes cortez
    cota covarrubias cristobal cruz cuellar cuevas cardoso davalos davila delgado diaz diego dimas dominguez
    dorado
    dorantes duarte duenas duran echeverria elizalde elizondo enriquez escalante escalona escamilla escobar
    escobedo
    escudero esparza espinosa espinoza esqueda esquivel estevez estrada estrella fajardo farias fernandez
    ferrer fierro
    figueroa flores fonseca franco francisco frausto frias fuentes gaitan galarza galicia galindo gallardo
    gallegos galvan
    galvez gamboa gamez gaona garay garcia garduno garibay garnica garrido garza gaspar gastelum gaytan gil
    giron godinez
    godoy gomez gonzales gonzalez gracia granados grijalva guajardo guardado guerra guerrero guevara guillen
    gutierrez guzman
    heredia hernandez herrera hidalgo hinojosa huerta hurtado ibarra inzunza iniguez islas jacinto jacobo
    jaime jaimes jara
    jaramillo jasso jimenez jaquez juan juarez julian lagunas landa landeros lara larios laurel lazaro leal
    lechuga ledesma
    leon leal lemus leyva limon lira lizarraga llamas llanos loera lopez lorenzo loya loza lozano lucas lucero
    lucio lugo
    luis luna macias madera madrid madrigal magana magdaleno maldonado mancilla manriquez manuel manzano mares
    marin mariscal
    marquez marroquin marrufo martin martinez mata mateo mateos matias maya mayorga medellin medina medrano
    mejia melchor
    melendez melo mena mendez mendiola mendoza meneses mercado merino meza miguel millan miramontes miranda
    mireles molina
    moncada mondragon monge monreal monroy montalvo montano montenegro montero montes montiel montoya mora
    morales moran
    moreno mosqueda mota moya munguia muniz munoz murguia murillo muro najera naranjo narvaez natividad nava
    navarrete
    navarro nevarez nicolas nieto nieves noriega nunez ocampo ochoa ojeda olguin oliva olivares olivas olivera
    olivo olmos olvera
    onofre ontiveros ordaz ordonez orozco orta ortega ortiz osorio osornio osuna oviedo pablo pacheco padilla
    padron palacios
    palma palomares palomino pantoja paredes parra partida pascual pastor patino pavon paz pedraza pedroza
    pena peralta perea
    perez pimentel pina pineda pinon pizarro plascencia polanco ponce porras portillo posada prado preciado
    prieto puente puga
    pulido quezada quijano quinones quintana quintero quiroga quiroz ramirez ramon ramos rangel rascon raya
    razo real
    rebolledo regalado rendon renteria resendiz reyes reyna reynoso rico rincon rios rivas rivera robledo
    robles rocha
    rodarte rodriguez rojas rojo roldan roman romero romo roque rosado rosales rosario rosas rosete rubio
    rueda ruelas ruiz
    saavedra salas salazar salcedo saldana saldivar salgado salinas salmeron samaniego samano sanchez sandoval
    sanmiguel
    santana santiago santillan santos sanz saucedo segovia segura sepulveda serna serrano sierra silva simon
    solano solis
    solorio solorzano soria soriano sosa sotelo soto suarez tapia tafoya tamayo tejada tejeda tellez tello
    terrazas tinoco
    tirado toledo tolentino toribio torres tovar trejo trevino trinidad trujillo ugalde ulloa urbina uribe
    urrutia valadez
    valdes valdez valdivia valencia valenzuela valerio valladares valle vallejo valles valtierra valverde
    vaquera varela
    vargas vazquez vega vela velarde velasco velasquez velazquez velez venegas ventura vera verdugo vergara
    vicencio vicente
    vidal viera vigil villa villagomez villagran villalobos villalpando villanueva villareal villarreal
    villasenor
    villegas viramontes vivas vizcarra yanez yepez zamarripa zambrano zamora zamudio zapata zaragoza zarate
    zavala zepeda
    zermeno zuniga
    """.split()
)

# Of the names in both sets, those that are far oftener given names.
MOSTLY_GIVEN = frozenset(
    """
    alejandro antonio camilo cristobal diego francisco jacinto jacobo jaime juan julian lorenzo lucero lucas
    luis manuel
    matias miguel natividad nicolas pablo pascual ramon vicente
    """.split()
)

# Surnames of two words joined by a particle: they are one surname, not the end of one and the beginning of
# another.
JOINED_SURNAMES = frozenset(
    ["montes de oca", "ponce de leon", "diaz de leon", "fernandez de lara", "fernandez de cordova",
     "gonzalez de la vega", "ladron de guevara", "martinez de la torre", "monroy de la o",
     "nunez de caceres", "perez de leon", "ruiz de chavez", "ruiz de esparza", "saenz de miera",
     "torres de la o", "velez de guevara", "sanchez de la barquera", "gomez de la cortina", "lopez de lara",
     "lopez de nava", "garcia de leon", "garcia de alba", "alvarez del castillo", "gutierrez de velasco",
     "martinez del campo", "sanchez de tagle", "rincon gallardo", "paez de la barquera"]
)  # fmt: skip

# Given names whose second word begins with a particle: José de Jesús, María del Carmen, María de los Ángeles.
GIVEN_AFTER_PARTICLE = frozenset(
    """angeles asuncion carmen concepcion consuelo dolores esperanza guadalupe jesus los milagros luz mar
    maria merced mercedes
    pilar refugio remedios rocio rosario sagrario socorro sol soledad angel""".split()
)
