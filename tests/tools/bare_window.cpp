// A window of Qt with nothing in it but its letters: what starting a program of this kind costs at least.
#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QDir fonts(QStringLiteral(":/fonts/window"));
    for (const QString& file : fonts.entryList(QDir::Files))
        QFontDatabase::addApplicationFont(fonts.filePath(file));
    QApplication::setFont(QFont(QStringLiteral("Noto Sans")));
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("Pela")));
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}
