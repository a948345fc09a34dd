"""The language of a text."""

from __future__ import annotations

import pytest

from cleaning.language import detect

TEXTS = {
    "nb": "Regjeringen la i går fram en ny plan for havna, og det er ikke klart hva den vil koste for dem som bor ved sjøen.",
    "ca": "El govern va presentar ahir un pla per al port, que no es pot fer sense els diners de la ciutat i de les empreses.",
    "gl": "O goberno presentou onte un plan para o porto, que non se pode facer sen os cartos da cidade e das empresas do mar.",
    "ro": "Guvernul a prezentat ieri un plan pentru port, care nu se poate face fără banii orașului și ai firmelor de la mare.",
    "bg": "Правителството представи вчера план за пристанището, който не може да се изпълни без парите на града и на фирмите.",
    "sr": "Влада је јуче представила план за луку, који не може да се уради без новца града и фирми на мору, како је речено.",
    "mk": "Владата вчера претстави план за пристаништето, кој не може да се направи без парите на градот и на фирмите.",
    "be": "Урад учора прадставіў план для порта, які не можа быць выкананы без грошай горада і фірмаў на моры, як было сказана.",
    "hr": "Vlada je jučer predstavila plan za luku, koji se ne može ostvariti bez novca grada i tvrtki na moru, kako je rečeno.",
    "af": "Die regering het gister 'n plan vir die hawe voorgelê, wat nie sonder die geld van die stad gedoen kan word nie.",
    "ms": "Kerajaan semalam membentangkan rancangan untuk pelabuhan itu, yang tidak dapat dilakukan tanpa wang dari bandar.",
    "mr": "सरकारने काल बंदरासाठी एक योजना सादर केली, जी शहराच्या पैशाशिवाय करता येणार नाही, असे सांगण्यात आले आहे.",
    "ur": "حکومت نے کل بندرگاہ کے لیے ایک منصوبہ پیش کیا جو شہر کے پیسے کے بغیر نہیں ہو سکتا اور یہ بات کل کہی گئی ہے",
    "en": "The government put forward a plan for the harbour, and it is not known what it will cost those who live by the sea.",
    "de": "Die Regierung hat gestern einen Plan für den Hafen vorgelegt, und es ist nicht bekannt, was er die Stadt kosten wird.",
    "ru": "Правительство вчера представило план для порта, и не известно, что он будет стоить тем, кто живет у моря в городе.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_that_is_declared_rightly_is_believed(language: str) -> None:
    assert detect(TEXTS[language], language) == language


@pytest.mark.parametrize(
    ("text", "declared"),
    [("en", "ca"), ("en", "us"), ("en", "de"), ("de", "en"), ("ru", "en"), ("ru", "hr"), ("en", "bg"), ("en", None), ("de", None)],
)
def test_a_text_that_speaks_for_itself_is_believed_first(text: str, declared: str | None) -> None:
    assert detect(TEXTS[text], declared) == text


def test_what_is_too_short_to_tell_is_what_is_declared() -> None:
    assert (detect("Storm hits coast", "nb-NO"), detect("Storm hits coast")) == ("nb", None)
