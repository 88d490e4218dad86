#include "storage/picturerepository.h"
#include "storage/siterepository.h"
#include "storage/writecontext.h"

#include "domain/articlebody.h"

namespace randnotiz {

Result<SitePreferences> apply(const SetSitePreferences &change, WriteContext &context)
{
    const SiteRepository sites(context.database);
    const Result<SitePreferences> before = sites.preferences(change.preferences.site);
    if (!before)
        return before;
    if (const auto done = sites.set(change.preferences, context.batch); !done)
        return done.error();
    return before;
}

Result<QString> apply(const SavePicture &change, WriteContext &context)
{
    const Picture &picture = change.picture;
    if (picture.bytes.isEmpty() || picture.hash != sha256Hex(QByteArrayView(picture.bytes)))
        return Error{Error::InvalidInput, picture.address,
                     QStringLiteral("bytes and hash don't fit each other")};
    if (const auto done = PictureRepository(context.database).save(picture, context.now, context.batch);
        !done)
        return done.error();
    return picture.hash;
}

} // namespace randnotiz
