#include "ui/shell/one_start.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace pela {

namespace {

constexpr int patience = 1000; // milliseconds: who does not answer by then hangs
const QByteArray taken = QByteArrayLiteral("taken\n");

/// Where the window that shows this is asked. In a folder of this person alone where sockets are files; the name is the same for
/// all ways to spell the path and differs from screen to screen.
QString doorOf(const QString& path)
{
    const QString place = path.isEmpty() ? QString() : QFileInfo(path).canonicalFilePath();
    const QString what
        = QStringList {QDir::homePath(), qEnvironmentVariable("DISPLAY"), qEnvironmentVariable("WAYLAND_DISPLAY"), place}.join(
            u'\n');
    const QString name = QStringLiteral("pela-")
        + QString::fromLatin1(QCryptographicHash::hash(what.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
#ifdef Q_OS_WIN
    return name;
#else
    const bool hasRuntime = qEnvironmentVariableIsSet("XDG_RUNTIME_DIR");
    const QDir folder(
        QStandardPaths::writableLocation(hasRuntime ? QStandardPaths::RuntimeLocation : QStandardPaths::CacheLocation));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(name);
#endif
}

bool isAnswered(const QString& door)
{
    QLocalSocket socket;
    socket.connectToServer(door);
    return socket.waitForConnected(patience);
}

bool ask(const QString& door, const QString& path)
{
    QLocalSocket socket;
    socket.connectToServer(door);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(path.toUtf8() + '\n');
    socket.flush();
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(patience))
            return false;
    return socket.readLine() == taken;
}

} // namespace

bool handOver(const QString& path)
{
    const QString place = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    // What is not there has no door of its own; the window that is asked to open it says so.
    if (QFileInfo::exists(place) && ask(doorOf(place), {}))
        return true;
    return ask(doorOf({}), place);
}

StartListener::StartListener(QObject* parent) : QObject(parent) { }

StartListener::~StartListener() = default;

void StartListener::answerFor(const QString& path)
{
    const QString door = doorOf(path);
    if (door_ == door)
        return;
    door_ = door;
    server_ = std::make_unique<QLocalServer>();
    server_->setSocketOptions(QLocalServer::UserAccessOption);
    connect(server_.get(), &QLocalServer::newConnection, this, &StartListener::answer);
    if (!server_->listen(door) && server_->serverError() == QAbstractSocket::AddressInUseError && !isAnswered(door)) {
        QLocalServer::removeServer(door); // of a window that died
        server_->listen(door);
    }
    if (!server_->isListening())
        door_.clear(); // tried again with the next plan
}

void StartListener::answer()
{
    while (QLocalSocket* socket = server_->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine())
                return;
            const QString path = QString::fromUtf8(socket->readLine()).trimmed();
            socket->write(taken);
            socket->flush();
            // Later: opening a plan answers for another door, and takes this one down.
            QMetaObject::invokeMethod(
                this, [this, path] { emit asked(path); }, Qt::QueuedConnection);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read(); // it may be there already
    }
}

} // namespace pela
