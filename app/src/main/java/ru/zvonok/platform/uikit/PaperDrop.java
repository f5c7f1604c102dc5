package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** Where photographs and scans are dropped that go with a form when it is sent, and not before. */
public final class PaperDrop extends Div {

    private static final int MOST_BYTES = 10_000_000;

    /** A file as it came. */
    private record Dropped(String name, byte[] content) implements Serializable {}

    private final List<Dropped> dropped = new CopyOnWriteArrayList<>();

    /** @param hint what is wanted, and who sees it */
    public PaperDrop(String hint, int most) {
        Upload upload = Fields.upload(UploadHandler.inMemory((file, content) -> {
            dropped.add(new Dropped(file.fileName(), content));
            Notice.settled();
        }));
        upload.setMaxFiles(most);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "application/pdf", ".jpg", ".jpeg", ".png", ".pdf");
        upload.addFileRemovedListener(
                removed -> dropped.removeIf(one -> one.name().equals(removed.getFileName())));
        upload.addFileRejectedListener(rejected -> Notice.refused(
                Words.t("uikit.paper.refused", rejected.getFileName()), Words.t("uikit.paper.kinds", most)));
        addClassName("z-stack");
        add(Pieces.muted(hint), upload);
    }

    /** What lies here now, in the shape of whoever takes it. */
    public <T> List<T> papers(BiFunction<String, byte[], T> shape) {
        return dropped.stream()
                .map(one -> shape.apply(one.name(), one.content()))
                .toList();
    }
}
