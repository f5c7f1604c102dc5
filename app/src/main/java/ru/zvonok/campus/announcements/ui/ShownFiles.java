package ru.zvonok.campus.announcements.ui;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.announcements.Announcement.Attachment;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.uikit.FileShelf;

/** The files of an announcement, to be read only. */
record ShownFiles(List<Attachment> all, Files files) implements FileShelf.Keeper {

    static List<FileShelf.Item> items(List<Attachment> files) {
        return files.stream()
                .map(file -> new FileShelf.Item(file.file(), file.name(), file.size()))
                .toList();
    }

    @Override
    public List<FileShelf.Item> items() {
        return items(all);
    }

    @Override
    public String link(UUID file) {
        return files.link(file);
    }

    @Override
    public void add(String name, @Nullable String type, byte[] content) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void remove(UUID file) {
        throw new UnsupportedOperationException("read only");
    }
}
