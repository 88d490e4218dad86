#include "fetch/privateaddress.h"

#include <QHostAddress>
#include <QTest>

using namespace randnotiz;

class TestPrivateAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publicAddressesAreToldFromPrivateOnes_data();
    void publicAddressesAreToldFromPrivateOnes();
};

void TestPrivateAddress::publicAddressesAreToldFromPrivateOnes_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPrivate");
    for (const char *address : {"0.0.0.0",
                                "10.0.0.1",
                                "10.255.255.255",
                                "100.64.0.1",
                                "127.0.0.1",
                                "127.8.9.10",
                                "169.254.169.254",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.0.0.8",
                                "192.168.0.1",
                                "198.18.0.1",
                                "198.19.255.255",
                                "224.0.0.1",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "fe80::1",
                                "febf::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "fec0::1",
                                "ff02::1",
                                "::ffff:127.0.0.1",
                                "::ffff:192.168.1.1",
                                "::127.0.0.1",
                                "64:ff9b::10.0.0.1",
                                "64:ff9b:1::1",
                                "2002:c0a8:101::1",
                                "2001:0:1::1"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char *address : {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
                                "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0",
                                "198.17.0.0", "198.20.0.0", "223.255.255.255", "2606:4700::1111",
                                "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"})
        QTest::newRow(address) << QString::fromLatin1(address) << false;
}

void TestPrivateAddress::publicAddressesAreToldFromPrivateOnes()
{
    QFETCH(QString, address);
    const QHostAddress parsed(address);
    QVERIFY(!parsed.isNull());
    QTEST(isPrivateAddress(parsed), "isPrivate");
}

QTEST_APPLESS_MAIN(TestPrivateAddress)
#include "test_privateaddress.moc"
