#include "settings.h"

#include "cli/backupplace.h"
#include "domain/articlebody.h"

#include <algorithm>

namespace randnotiz {

using namespace Qt::StringLiterals;

namespace {

/// A key with what holds where nothing is stored.
template <typename T>
struct Setting
{
    const char *key;
    T fallback;
};

namespace keys {
const Setting<QString> language{"language", {}};
const Setting<QString> theme{"theme", u"desktop"_s};
const Setting<QString> readerFont{"reader/font", {}};
const Setting<double> readerPointSize{"reader/pointSize", 13};
const Setting<int> zoom{"reader/zoom", 100};
const Setting<QString> overlaps{"annotations/overlaps", u"keep"_s};
const Setting<QString> citationStyle{"citation/style", u"language"_s};
const Setting<QString> backupFolder{backupFolderKey, {}}; ///< also read by randnotiz-cli
const Setting<bool> automaticBackups{"backups/automatic", true};
const Setting<QString> findKind{"find/kind", u"letters"_s};
const Setting<bool> findWholeWords{"find/wholeWords", false};
const Setting<bool> findMatchCase{"find/matchCase", false};
const Setting<bool> findMatchAccents{"find/matchAccents", false};
const Setting<int> trashDays{"trash/days", 30}; ///< of use; 0: never emptied by itself
const Setting<QByteArray> geometry{"window/geometry", {}};
const Setting<QByteArray> panes{"window/panes", {}};
const Setting<QByteArray> libraryPane{"window/libraryPane", {}};
const Setting<bool> showLibrary{"window/showLibrary", true};
const Setting<bool> showAnnotations{"window/showAnnotations", true};
const Setting<QString> order{"list/order", u"added"_s};
const Setting<bool> descending{"list/descending", true};
const Setting<QString> annotationGrouping{"annotationList/groups", u"none"_s};
const Setting<QString> annotationOrder{"annotationList/order", u"newest"_s};
const Setting<QString> exportFolder{"export/folder", {}};
const Setting<QString> exportFormat{"export/format", u"markdown"_s};
const Setting<QString> exportTemplate{"export/template", {}};
const Setting<bool> exportOneFile{"export/oneFile", false};
const Setting<bool> exportIndex{"export/index", false};
const Setting<bool> exportRemovesDeleted{"export/removesDeleted", false};
const Setting<QStringList> recentLibraries{"recentLibraries", {}};
const Setting<QString> lastArticle{"lastArticle", {}}; ///< followed by the library
} // namespace keys

/// Words instead of numbers, so that the file can be read and a new value never changes what an old one means.
constexpr std::pair<Theme, QLatin1StringView> themeNames[]{
    {Theme::AsDesktop, "desktop"_L1}, {Theme::Light, "light"_L1}, {Theme::Dark, "dark"_L1}};
constexpr std::pair<OverlapRule, QLatin1StringView> overlapNames[]{
    {OverlapRule::Keep, "keep"_L1}, {OverlapRule::Merge, "merge"_L1}, {OverlapRule::Ask, "ask"_L1}};
constexpr std::pair<std::optional<CitationStyle>, QLatin1StringView> citationNames[]{
    {std::nullopt, "language"_L1}, {CitationStyle::German, "german"_L1}, {CitationStyle::English, "english"_L1}};
constexpr std::pair<FindKind, QLatin1StringView> findKindNames[]{
    {FindKind::Letters, "letters"_L1}, {FindKind::WordForms, "wordForms"_L1}, {FindKind::Expression, "expression"_L1}};
constexpr std::pair<ArticleOrder, QLatin1StringView> orderNames[]{
    {ArticleOrder::Added, "added"_L1},         {ArticleOrder::Title, "title"_L1},
    {ArticleOrder::Source, "source"_L1},       {ArticleOrder::Published, "published"_L1},
    {ArticleOrder::Annotations, "annotations"_L1}, {ArticleOrder::State, "state"_L1}};

constexpr std::pair<AnnotationGrouping, QLatin1StringView> groupingNames[]{{AnnotationGrouping::None, "none"_L1},
                                                                            {AnnotationGrouping::Article, "article"_L1},
                                                                            {AnnotationGrouping::Tag, "tag"_L1},
                                                                            {AnnotationGrouping::Colour, "colour"_L1},
                                                                            {AnnotationGrouping::Month, "month"_L1}};
constexpr std::pair<AnnotationOrder, QLatin1StringView> annotationOrderNames[]{{AnnotationOrder::Newest, "newest"_L1},
                                                                                {AnnotationOrder::Oldest, "oldest"_L1},
                                                                                {AnnotationOrder::Place, "place"_L1},
                                                                                {AnnotationOrder::Title, "title"_L1}};

template <typename T>
T read(const QSettings &store, const Setting<T> &setting)
{
    const QVariant value = store.value(QLatin1StringView(setting.key));
    return value.canConvert<T>() ? value.value<T>() : setting.fallback;
}

template <typename T>
void write(QSettings &store, const Setting<T> &setting, const T &value)
{
    store.setValue(QLatin1StringView(setting.key), value);
}

template <typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    return std::ranges::find(names, value, [](const auto &entry) { return entry.first; })->second;
}

template <typename Names>
auto valueOf(const Names &names, const QString &name)
{
    const auto entry = std::ranges::find(names, name, [](const auto &known) { return QString(known.second); });
    return entry == std::end(names) ? std::begin(names)->first : entry->first;
}

/// A path may hold anything, a key may not.
QString lastArticleKey(const QString &library)
{
    return QLatin1StringView(keys::lastArticle.key) + u'/' + sha256Hex(QStringView(library)).first(16);
}

} // namespace

Settings::Settings() : m_store(QSettings::IniFormat, QSettings::UserScope, u"randnotiz"_s, u"randnotiz"_s) {}

Preferences Settings::preferences() const
{
    Preferences preferences;
    preferences.language = read(m_store, keys::language);
    preferences.theme = valueOf(themeNames, read(m_store, keys::theme));
    preferences.readerFont = read(m_store, keys::readerFont);
    preferences.readerPointSize = std::clamp(read(m_store, keys::readerPointSize), 6.0, 48.0);
    preferences.zoom = std::clamp(read(m_store, keys::zoom), 50, 300);
    preferences.trashDays = std::clamp(read(m_store, keys::trashDays), 0, 365);
    preferences.backupFolder = read(m_store, keys::backupFolder);
    preferences.automaticBackups = read(m_store, keys::automaticBackups);
    preferences.overlaps = valueOf(overlapNames, read(m_store, keys::overlaps));
    preferences.citationStyle = valueOf(citationNames, read(m_store, keys::citationStyle));
    preferences.find = {.kind = valueOf(findKindNames, read(m_store, keys::findKind)),
                        .wholeWords = read(m_store, keys::findWholeWords),
                        .matchCase = read(m_store, keys::findMatchCase),
                        .matchAccents = read(m_store, keys::findMatchAccents)};
    return preferences;
}

void Settings::setPreferences(const Preferences &preferences)
{
    write(m_store, keys::language, preferences.language);
    write(m_store, keys::theme, nameOf(themeNames, preferences.theme));
    write(m_store, keys::readerFont, preferences.readerFont);
    write(m_store, keys::readerPointSize, preferences.readerPointSize);
    write(m_store, keys::zoom, preferences.zoom);
    write(m_store, keys::trashDays, preferences.trashDays);
    write(m_store, keys::backupFolder, preferences.backupFolder);
    write(m_store, keys::automaticBackups, preferences.automaticBackups);
    write(m_store, keys::overlaps, nameOf(overlapNames, preferences.overlaps));
    write(m_store, keys::citationStyle, nameOf(citationNames, preferences.citationStyle));
    write(m_store, keys::findKind, nameOf(findKindNames, preferences.find.kind));
    write(m_store, keys::findWholeWords, preferences.find.wholeWords);
    write(m_store, keys::findMatchCase, preferences.find.matchCase);
    write(m_store, keys::findMatchAccents, preferences.find.matchAccents);
}

WindowState Settings::windowState(const QString &library) const
{
    WindowState state;
    state.geometry = read(m_store, keys::geometry);
    state.panes = read(m_store, keys::panes);
    state.libraryPane = read(m_store, keys::libraryPane);
    state.showLibrary = read(m_store, keys::showLibrary);
    state.showAnnotations = read(m_store, keys::showAnnotations);
    state.order = valueOf(orderNames, read(m_store, keys::order));
    state.direction = read(m_store, keys::descending) ? Qt::DescendingOrder : Qt::AscendingOrder;
    state.annotationGrouping = valueOf(groupingNames, read(m_store, keys::annotationGrouping));
    state.annotationOrder = valueOf(annotationOrderNames, read(m_store, keys::annotationOrder));
    state.exports.folder = read(m_store, keys::exportFolder);
    state.exports.format = exportFormatNamed(read(m_store, keys::exportFormat)).value_or(ExportFormat::Markdown);
    state.exports.templateName = read(m_store, keys::exportTemplate);
    state.exports.oneFile = read(m_store, keys::exportOneFile);
    state.exports.index = read(m_store, keys::exportIndex);
    state.exports.removesDeleted = read(m_store, keys::exportRemovesDeleted);
    state.lastArticle = ArticleId::fromString(m_store.value(lastArticleKey(library)).toString()).value_or(ArticleId());
    return state;
}

void Settings::setWindowState(const QString &library, const WindowState &state)
{
    write(m_store, keys::geometry, state.geometry);
    write(m_store, keys::panes, state.panes);
    write(m_store, keys::libraryPane, state.libraryPane);
    write(m_store, keys::showLibrary, state.showLibrary);
    write(m_store, keys::showAnnotations, state.showAnnotations);
    write(m_store, keys::order, nameOf(orderNames, state.order));
    write(m_store, keys::descending, state.direction == Qt::DescendingOrder);
    write(m_store, keys::annotationGrouping, nameOf(groupingNames, state.annotationGrouping));
    write(m_store, keys::annotationOrder, nameOf(annotationOrderNames, state.annotationOrder));
    write(m_store, keys::exportFolder, state.exports.folder);
    write(m_store, keys::exportFormat, QString(ruleOf(state.exports.format).name));
    write(m_store, keys::exportTemplate, state.exports.templateName);
    write(m_store, keys::exportOneFile, state.exports.oneFile);
    write(m_store, keys::exportIndex, state.exports.index);
    write(m_store, keys::exportRemovesDeleted, state.exports.removesDeleted);
    m_store.setValue(lastArticleKey(library), state.lastArticle.isNull() ? QString() : state.lastArticle.toString());
}

QStringList Settings::recentLibraries() const
{
    return read(m_store, keys::recentLibraries);
}

void Settings::addRecentLibrary(const QString &library)
{
    constexpr qsizetype kept = 8;
    QStringList recent = recentLibraries();
    recent.removeAll(library);
    recent.prepend(library);
    write(m_store, keys::recentLibraries, QStringList(recent.first(qMin(kept, recent.size()))));
}

} // namespace randnotiz
