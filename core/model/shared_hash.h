// A hash whose copies share everything until one of them is written to, and then copy a small part only.
#pragma once

#include <QHash>
#include <QList>

namespace pela {

/// QHash is shared as a whole: the first write to a copy duplicates all of it. Here the entries lie in many small hashes, so that
/// a snapshot costs nothing and a write after it copies one of them.
template <class Key, class Entry> class SharedHash {
public:
    qsizetype size() const { return size_; }

    /// nullptr when there is none; good until the next write.
    const Entry* find(const Key& key) const
    {
        if (parts_.isEmpty())
            return nullptr;
        const Part& part = parts_.at(partOf(key));
        const auto found = part.constFind(key);
        return found == part.constEnd() ? nullptr : &*found;
    }
    /// The entry to be written to, made when there is none.
    Entry& edit(const Key& key)
    {
        if (parts_.isEmpty())
            parts_.resize(1);
        else if (size_ > parts_.size() * fullPart)
            grow();
        Part& part = parts_[partOf(key)];
        const qsizetype before = part.size();
        Entry& entry = part[key];
        size_ += part.size() - before;
        return entry;
    }
    void remove(const Key& key)
    {
        if (parts_.isEmpty())
            return;
        const qsizetype at = partOf(key);
        if (parts_.at(at).contains(key)) {
            parts_[at].remove(key);
            --size_;
        }
    }

private:
    using Part = QHash<Key, Entry>;
    static constexpr qsizetype fullPart = 1024;

    // The upper bits, because the hash inside a part uses the lower ones.
    qsizetype partOf(const Key& key) const
    {
        return parts_.size() == 1 ? 0 : qsizetype((quint64(qHash(key, size_t(0x9e37))) * 0x9e3779b97f4a7c15U) >> (64 - bits_));
    }
    void grow()
    {
        const QList<Part> old = std::move(parts_);
        bits_ += 2;
        parts_ = QList<Part>(qsizetype(1) << bits_);
        for (const Part& part : old)
            for (auto entry = part.constBegin(); entry != part.constEnd(); ++entry)
                parts_[partOf(entry.key())].insert(entry.key(), entry.value());
    }

    QList<Part> parts_; // none as long as nothing was written: most of the hashes in a plan stay empty
    qsizetype size_ = 0;
    int bits_ = 0;
};

} // namespace pela
