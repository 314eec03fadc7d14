"""The words that head the columns of manifests, in Spanish and English, as data.

Patterns are tried from the top on the folded header (no case, no accents, no punctuation); the first that matches wins, so
that "mother's last name" is a surname before "mother" makes a column somebody else's. "name" stands for a bare "Nombre",
which is the given names beside a column of surnames and the full name otherwise.
"""

# Each pattern stays on one line, so that a field and its words are read together.
# ruff: noqa: E501

import re

_APELLIDO = r"(?:apellidos?|apell?|ap|a|surname|last name|family name)"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("maternal_surname", rf"\b{_APELLIDO} (?:de la )?(?:materno|matern|mat|m|madre|2|ii|dos|segundo)\b|\bmaterno?s?$"),
    ("maternal_surname", r"\b(?:segundo|2do|2o|2|sdo|second|2nd|maternal|mothers?(?: s)?(?: maiden)?) (?:apellido|ap|surname|last name|family name)"),
    ("maternal_surname", r"\bmaiden name\b|\bap ?mat\b|\bamaterno\b|\bapmaterno\b|\bapellidomaterno\b|^mat$"),
    ("paternal_surname", rf"\b{_APELLIDO} (?:del )?(?:paterno|patern|pat|p|padre|1|i|uno|primero?)\b|\bpaterno?s?$"),
    ("paternal_surname", r"\b(?:primer|1er|1ro|1o|1|first|1st|paternal|fathers?(?: s)?) (?:apellido|ap|surname|last name|family name)"),
    ("paternal_surname", r"\bap ?pat\b|\bapaterno\b|\bappaterno\b|\bapellidopaterno\b|^pat$"),
    ("phone", r"\b(?:telefonos?|tel|cel|celular|movil|phone|mobile|whatsapp)\b"),
    ("other", r"\b(?:padre|madre|tutora?|acompanantes?|contacto|emergencias?|familiar|parentesco|espos[oa]|conyuge|hij[oa]s?|oficial|agente|funcionari[oa]|autoridad|recibio|recibe|entrego|entrega|firma|huella|foto|mother|father|guardian|contact|relative|spouse|officer|agent|signature|destino|destination|civil|marital|escolaridad|ocupacion|alias|apodo|condicion)\b"),
    ("birth_date", r"\b(?:nac\w*|birth|dob)\b.*\b(?:d\w+ m\w+ [ay]\w+|m\w+ d\w+ [ay]\w+|[ay]\w+ m\w+ d\w+)$"),
    ("birth_day", r"\b(?:dia|day)\b.*\b(?:nac\w*|birth)\b|\b(?:nac\w*|birth)\b.*\b(?:dia|day|dd)\b"),
    ("birth_month", r"\b(?:mes|month)\b.*\b(?:nac\w*|birth)\b|\b(?:nac\w*|birth)\b.*\b(?:mes|month|mm)\b"),
    ("birth_year", r"\b(?:ano|anio|year)\b.*\b(?:nac\w*|birth|born)\b|\b(?:nac\w*|birth)\b.*\b(?:ano|anio|year)$|^y ?o ?b$|^birthyear$"),
    ("event_date", r"\b(?:fecha|fec|date|day)\b.*\b(?:repat\w*|retorno|return\w*|recepcion|llegada|arrival|ingreso|internacion|evento|removal|removed|deport\w*|cruce|crossing|entrega|expulsion|entry)\b"),
    ("event_date", r"\b(?:removal|return|arrival|deportation|crossing|expulsion|entry) date\b"),
    ("other", r"\b(?:fecha|fec|date)\b.*\b(?:detenc\w*|aprehens\w*|apprehen\w*|arrest\w*|salida|departure|emision|captura|registro|audiencia|hearing|aseguramiento|vencimiento|expir\w*)\b"),
    ("event_time", r"^(?:hora|time|hr|hrs|horas)\b|\bhora de\b|\btime of\b"),
    ("nationality", r"\b(?:pais|country)\b|^(?:cob|coc|coo|nac|nacion)$|\bnacionalidad\b|\bnationality\b|\bcitizen\w*|\bciudadania\b"),
    ("origin_municipality", r"\b(?:municipio|mpio|mun|municipality|ciudad|city|localidad|town|delegacion|alcaldia)\b"),
    ("origin_state", r"\b(?:estado|entidad|edo|state|province|provincia)\b|\blugar de (?:nac\w*|origen)\b|\bplace of (?:birth|origin)\b|\bbirth ?place\b|^(?:origen|procedencia|origin|pob)$|\boriginari[oa] de\b"),
    ("birth_date", r"\b(?:fecha|fec|fch|f|fecha?s|date|d)\b.*\b(?:nac\w*|birth|n)\b|\bbirth ?(?:date|day)\b|\bdate ?of ?birth\b|^(?:d ?o ?b|nacimiento|f ?n|f ?d ?n|fnac|fecnac|fechanac\w*|born|birth|cumpleanos|nacio)\b"),
    ("curp", r"\bcurp\b|\bclave unica\b"),
    ("a_number", r"^a (?:number|num|no|file|nro|numero)\b|\b(?:numero|num|no|nro) (?:de )?(?:a|alien|extranjero)$|\balien (?:registration )?(?:number|num|no|id)?\b.*|^a$|^anumber$|^afile$|\buscis\b"),
    ("full_name", r"\bnombres?\b.*\bapellidos?\b|\bapellidos?\b.*\bnombres?\b|\bnombres? completos?\b|\b(?:full|complete) names?\b|\bnames?\b.*\b(?:last|surname)\b.*\bfirst\b|\bfirst\b.*\blast\b|\blast (?:name )?(?:and )?first\b"),
    ("second_given_name", r"\b(?:segundo|2do|2o|2) nombre\b|\bnombre 2\b|\bmiddle (?:names?|initial)\b|\bsecond (?:first |given )?name\b|^middle$|^mi$"),
    ("given_names", r"\b(?:primer|1er|1) nombre\b|\bnombres? (?:de )?pila\b|\bnombres\b|\bnombre s\b|\b(?:first|given|fore) ?names?\b|^(?:first|given|forename|nom|nombre 1)$"),
    ("surnames", r"\bapellidos?\b|\b(?:last|family) ?names?\b|\bsurnames?\b|^(?:last|apell|ap)$"),
    ("other", r"\b(?:nombre|name)\b.*\b(?:albergue|shelter|institucion|empresa|centro|puente|bridge|punto|port|grupo|group)\b"),
    ("crossing", r"\b(?:punto|puente|port|bridge|puerto|crossing|garita|cruce|poe|bordercrossing)\b"),
    ("name", r"\bnombre\b|\bname\b|^(?:repatriad[oa]s?|migrantes?|connacional(?:es)?|persona|pasajeros?|passenger|subject|beneficiari[oa])$"),
    ("sex", r"^(?:sexo|sex|genero|gender|gen|sx)\b|\b(?:sexo|sex|genero|gender)\b|^(?:h m|m f|f m|m h|h o m)$"),
    ("male_mark", r"^(?:hombres?|male|men|masculino|masc|h)$"),
    ("female_mark", r"^(?:mujer|mujeres|female|women|femenino|fem|m|f)$"),
    ("age", r"^(?:edad|age|anos|edades|anos cumplidos)\b|\bedad\b|\bage\b"),
    ("language", r"\b(?:lengua|idioma|language|habla)\b"),
    ("notes", r"\b(?:observacion(?:es)?|obs|notas?|comentarios?|remarks?|notes?|comments?)\b"),
    ("row_number", r"^(?:no|num|n|nro|numero|cons|consec|consecutivo|number|item|lp|progresivo|no (?:progresivo|consecutivo|cons|prog)|numero (?:progresivo|consecutivo)|row|line|reg|registro)$"),
    ("folio", r"\bfolio\b|\bconstancia\b|^(?:id|case (?:no|num|number|id)|expediente|exp|clave)$|\b(?:event|subject|case|file) (?:id|number|no|num)\b|\b(?:no|num|numero) (?:de )?(?:folio|constancia|expediente|evento|caso)\b"),
    ("event_date", r"^(?:fecha|fec|date)$"),
)  # fmt: skip
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern)) for field, pattern in _PATTERNS
)

# Headers as they are usually written, for comparing one that was mistyped.
SPELT: dict[str, str] = {
    "apellido paterno": "paternal_surname",
    "primer apellido": "paternal_surname",
    "paterno": "paternal_surname",
    "apellido materno": "maternal_surname",
    "segundo apellido": "maternal_surname",
    "materno": "maternal_surname",
    "apellidos": "surnames",
    "last name": "surnames",
    "surname": "surnames",
    "nombre completo": "full_name",
    "full name": "full_name",
    "nombres": "given_names",
    "first name": "given_names",
    "given names": "given_names",
    "nombre": "name",
    "fecha de nacimiento": "birth_date",
    "fecha nacimiento": "birth_date",
    "date of birth": "birth_date",
    "nacimiento": "birth_date",
    "sexo": "sex",
    "genero": "sex",
    "gender": "sex",
    "edad": "age",
    "municipio": "origin_municipality",
    "entidad": "origin_state",
    "estado": "origin_state",
    "estado de origen": "origin_state",
    "nacionalidad": "nationality",
    "nationality": "nationality",
    "observaciones": "notes",
    "telefono": "phone",
    "folio": "folio",
    "curp": "curp",
}

ENGLISH = frozenset(
    ["name", "names", "last", "first", "given", "surname", "birth", "date", "dob", "gender", "age", "number", "country", "port", "nationality", "file", "of", "full", "male"]
)  # fmt: skip

# A line under or between the people that is not one of them.
CLOSING = re.compile(
    r"^(?:gran |sub ?|suma )?total(?:es)?\b|^suma\b|^grand total|^subtotal|\btotal de\b|"
    r"\b(?:entrego|recibio|elaboro|reviso|autorizo|vo bo|visto bueno|atentamente|nombre y firma|firma|signature|signed"
    r"|delivered by|received by|prepared by|entrega|recibe|sello|responsable)\b|"
    r"^(?:nota|notas|note|observaciones|pagina|page|hoja|fuente|source|fin de|end of|leyenda)\b"
)
SECTION = re.compile(
    r"^(?:hombres?|mujeres|menores|adult[oa]s?|familias?|unidades? familiar(?:es)?|nna|nna na|nin[oa]s|ninos y ninas"
    r"|adolescentes|men|women|minors|adults|famil(?:y|ies)(?: units?)?|children|males|females|unaccompanied.*"
    r"|menores .*|mujeres .*|hombres .*|adultos .*|grupo .*|autobus .*|camion .*|bus .*|vuelo .*|seccion .*|lista .*)$"
)
ANNOUNCED = re.compile(r"\b(?:total(?:es)?|suma)\b[^0-9]{0,60}?(\d{1,5})\b")

# A row without any of these heads no columns: a cheap first look before the patterns above.
KEYWORDS = re.compile(
    r"no[mn]bre|ap[el]{2,4}i|pat[er]{0,2}n|mat[er]{0,2}n|sur ?name|\bnames?\b|\b(?:last|first|given|family|middle)\b|\bap\b|repatriad"
    r"|migrant|connacional|persona|passenger|pasajero|subject|beneficiari|nac|birth|dob|sex|gen[de]|edad|\bage\b|\bdia\b|\bmes\b|\bday\b"
)
