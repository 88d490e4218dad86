#include "annotationmodel.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

class Checker
{
public:
    QStringList faults;

    void expect(bool holds, const QString &what)
    {
        if (!holds)
            faults += what;
    }

    static bool isIri(const QJsonValue &value)
    {
        static const QRegularExpression iri(u"\\A[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+\\z"_s);
        return value.isString() && iri.match(value.toString()).hasMatch();
    }

    static QJsonArray listOf(const QJsonValue &value)
    {
        if (value.isUndefined())
            return {};
        return value.isArray() ? value.toArray() : QJsonArray{value};
    }

    static bool hasType(const QJsonObject &object, const QString &type) { return listOf(object[u"type"_s]).contains(type); }

    /// At most one, and a text.
    void optionalText(const QJsonObject &object, const QString &key, const QString &where)
    {
        expect(!object.contains(key) || object[key].isString(), where + u": "_s + key + u" is one text"_s);
    }

    void moment(const QJsonObject &object, const QString &key, const QString &where)
    {
        static const QRegularExpression time(u"\\A\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z\\z"_s);
        expect(!object.contains(key) || time.match(object[key].toString()).hasMatch(), where + u": "_s + key + u" is an xsd:dateTime in UTC"_s);
    }

    void context(const QJsonObject &object)
    {
        const QJsonArray contexts = listOf(object[u"@context"_s]);
        expect(contexts.contains(u"http://www.w3.org/ns/anno.jsonld"_s), u"the context is that of the model"_s);
    }

    void motivation(const QJsonValue &value, const QString &where)
    {
        static const QStringList known{u"assessing"_s, u"bookmarking"_s, u"classifying"_s, u"commenting"_s, u"describing"_s,
                                       u"editing"_s, u"highlighting"_s, u"identifying"_s, u"linking"_s, u"moderating"_s,
                                       u"questioning"_s, u"replying"_s, u"tagging"_s};
        for (const QJsonValue &one : listOf(value))
            expect(known.contains(one.toString()), where + u": a motivation of the model"_s);
    }

    void selector(const QJsonObject &selector, const QString &where)
    {
        const QJsonArray types = listOf(selector[u"type"_s]);
        expect(types.size() == 1, where + u": a selector has exactly one type"_s);
        if (hasType(selector, u"TextQuoteSelector"_s)) {
            expect(selector[u"exact"_s].isString(), where + u": exactly one exact"_s);
            optionalText(selector, u"prefix"_s, where);
            optionalText(selector, u"suffix"_s, where);
        } else if (hasType(selector, u"TextPositionSelector"_s)) {
            for (const QString &key : {u"start"_s, u"end"_s}) {
                const QJsonValue number = selector[key];
                expect(number.isDouble() && number.toDouble() >= 0 && number.toDouble() == double(number.toInteger(-1)),
                       where + u": "_s + key + u" is a non-negative integer"_s);
            }
        } else {
            faults += where + u": a selector of texts"_s;
        }
    }

    void specificResource(const QJsonObject &target, const QString &where)
    {
        const QJsonValue source = target[u"source"_s];
        expect(isIri(source) || (source.isObject() && isIri(source.toObject()[u"id"_s])), where + u": exactly one source, an IRI"_s);
        for (const QJsonValue &one : listOf(target[u"selector"_s]))
            selector(one.toObject(), where);
        for (const QJsonValue &one : listOf(target[u"styleClass"_s]))
            expect(one.isString(), where + u": a class is a text"_s);
    }

    void body(const QJsonObject &body, const QString &where)
    {
        expect(hasType(body, u"TextualBody"_s), where + u": an embedded text is a TextualBody"_s);
        expect(body[u"value"_s].isString(), where + u": exactly one value, a text"_s);
        optionalText(body, u"format"_s, where);
        motivation(body[u"purpose"_s], where);
    }

    void annotation(const QJsonObject &annotation)
    {
        const QString where = annotation[u"id"_s].toString(u"an annotation"_s);
        expect(isIri(annotation[u"id"_s]), where + u": exactly one id, an IRI"_s);
        expect(hasType(annotation, u"Annotation"_s), where + u": the type Annotation"_s);
        expect(!listOf(annotation[u"target"_s]).isEmpty(), where + u": a target"_s);
        expect(!(annotation.contains(u"body"_s) && annotation.contains(u"bodyValue"_s)), where + u": body or bodyValue"_s);
        for (const QJsonValue &one : listOf(annotation[u"body"_s]))
            body(one.toObject(), where);
        for (const QJsonValue &one : listOf(annotation[u"target"_s])) {
            if (!isIri(one))
                specificResource(one.toObject(), where);
        }
        motivation(annotation[u"motivation"_s], where);
        moment(annotation, u"created"_s, where);
        moment(annotation, u"modified"_s, where);
        const QJsonObject sheet = annotation[u"stylesheet"_s].toObject();
        expect(sheet.isEmpty() || (hasType(sheet, u"CssStylesheet"_s) && sheet[u"value"_s].isString()), where + u": a style sheet"_s);
    }

    void page(const QJsonObject &page)
    {
        expect(isIri(page[u"id"_s]), u"a page has exactly one id, an IRI"_s);
        expect(hasType(page, u"AnnotationPage"_s), u"a page has the type AnnotationPage"_s);
        expect(page[u"items"_s].isArray(), u"a page has items"_s);
        expect(page[u"startIndex"_s].toDouble(-1) >= 0, u"startIndex is a non-negative integer"_s);
        for (const QJsonValue &item : page[u"items"_s].toArray()) {
            expect(!item.toObject().contains(u"@context"_s), u"a member of a page repeats no context"_s);
            annotation(item.toObject());
        }
    }

    void collection(const QJsonObject &collection)
    {
        expect(isIri(collection[u"id"_s]), u"a collection has exactly one id, an IRI"_s);
        expect(collection[u"total"_s].toDouble(-1) >= 0, u"total is a non-negative integer"_s);
        optionalText(collection, u"label"_s, u"a collection"_s);
        const QJsonObject first = collection[u"first"_s].toObject();
        page(first);
        expect(collection[u"total"_s].toInteger() == first[u"items"_s].toArray().size(), u"total counts the members"_s);
    }
};

} // namespace

QStringList modelFaults(const QJsonObject &document)
{
    Checker checker;
    checker.context(document);
    if (Checker::hasType(document, u"AnnotationCollection"_s))
        checker.collection(document);
    else
        checker.annotation(document);
    return checker.faults;
}

} // namespace randnotiz
