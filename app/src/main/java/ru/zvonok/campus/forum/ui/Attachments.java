package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ru.zvonok.campus.forum.NewMessage;
import ru.zvonok.campus.forum.NewMessage.Part;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** Files that go with what is being written. */
final class Attachments extends Div {

    private static final int MEGABYTE = 1_048_576;

    private final transient List<Part> parts = new CopyOnWriteArrayList<>();
    private final Upload upload;

    Attachments(int megabytes) {
        upload = Fields.upload(UploadHandler.inMemory((file, content) -> {
            parts.add(new Part(file.fileName(), content));
            Notice.settled();
        }));
        upload.setMaxFiles(NewMessage.MOST_FILES);
        upload.setMaxFileSize(megabytes * MEGABYTE);
        upload.addClassName("z-forum-files");
        upload.addFileRemovedListener(
                removed -> parts.removeIf(part -> part.name().equals(removed.getFileName())));
        upload.addFileRejectedListener(rejected -> Notice.refused(
                Words.t("forum.file.refused", rejected.getFileName()),
                Words.t("forum.file.limits", NewMessage.MOST_FILES, megabytes)));
        add(upload);
    }

    List<Part> chosen() {
        return List.copyOf(parts);
    }

    void clear() {
        parts.clear();
        upload.clearFileList();
    }
}
