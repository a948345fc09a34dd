"""What pages call their charset -> the codec that browsers read it with (https://encoding.spec.whatwg.org/#names-and-labels)."""

from __future__ import annotations

import re

# A codec, and what it is called; of a name's letters and digits alone, so that ISO8859-1, iso_8859-1 and iso88591 are one. Browsers
# take ISO-8859-1 for windows-1252, and some names for a larger set. Without a byte-order mark, who says UTF-16 has written UTF-8.
LABELS = """
    utf-8 unicode11utf8 unicode20utf8 utf8 xunicode20utf8 utf8mb4 utf16 utf16le utf16be unicode unicodefeff unicodefffe ucs2
    utf-8 iso10646ucs2 csunicode
    cp866 866 cp866 csibm866 ibm866
    iso8859-2 csisolatin2 iso88592 isoir101 iso885921987 l2 latin2
    iso8859-3 csisolatin3 iso88593 isoir109 iso885931988 l3 latin3
    iso8859-4 csisolatin4 iso88594 isoir110 iso885941988 l4 latin4
    iso8859-5 csisolatincyrillic cyrillic iso88595 isoir144 iso885951988
    iso8859-6 arabic asmo708 csiso88596e csiso88596i csisolatinarabic ecma114 iso88596 iso88596e iso88596i isoir127 iso885961987
    iso8859-7 csisolatingreek ecma118 elot928 greek greek8 iso88597 isoir126 iso885971987 suneugreek
    iso8859-8 csiso88598e csisolatinhebrew hebrew iso88598 iso88598e isoir138 iso885981988 visual csiso88598i iso88598i logical
    iso8859-10 csisolatin6 iso885910 isoir157 l6 latin6
    iso8859-13 iso885913
    iso8859-14 iso885914
    iso8859-15 csisolatin9 iso885915 l9 latin9
    iso8859-16 iso885916
    koi8-r cskoi8r koi koi8 koi8r
    koi8-u koi8ru koi8u
    mac-roman csmacintosh mac macintosh xmacroman macroman
    cp874 dos874 iso885911 tis620 windows874 cp874
    cp1250 cp1250 windows1250 xcp1250 win1250
    cp1251 cp1251 windows1251 xcp1251 win1251
    cp1252 ansix341968 ascii cp1252 cp819 csisolatin1 ibm819 iso88591 isoir100 iso885911987 l1 latin1 usascii windows1252 xcp1252
    cp1252 win1252 xuserdefined
    cp1253 cp1253 windows1253 xcp1253 win1253
    cp1254 cp1254 csisolatin5 iso88599 isoir148 iso885991989 l5 latin5 windows1254 xcp1254 win1254
    cp1255 cp1255 windows1255 xcp1255 win1255
    cp1256 cp1256 windows1256 xcp1256 win1256
    cp1257 cp1257 windows1257 xcp1257 win1257
    cp1258 cp1258 windows1258 xcp1258 win1258
    mac-cyrillic xmaccyrillic xmacukrainian maccyrillic
    gb18030 chinese csgb2312 csiso58gb231280 gb2312 gb231280 gbk isoir58 xgbk gb18030 cp936 windows936 euccn
    big5hkscs big5 big5hkscs cnbig5 csbig5 xxbig5 xbig5 cp950 windows950
    euc-jp cseucpkdfmtjapanese eucjp xeucjp
    iso2022-jp csiso2022jp iso2022jp
    cp932 csshiftjis ms932 mskanji shiftjis sjis windows31j xsjis cp932
    cp949 cseuckr csksc56011987 euckr isoir149 korean ksc56011987 ksc56011989 ksc5601 windows949 cp949 uhc
    iso2022-kr csiso2022kr iso2022kr
    hz hzgb2312
"""
CODECS = {label: line.split()[0] for line in LABELS.strip().splitlines() for label in line.split()[1:]}


def codec_of(label: str) -> str | None:
    """None: nobody knows it, or it is no charset."""
    return CODECS.get(re.sub(r"[^a-z0-9]", "", label.lower()))
