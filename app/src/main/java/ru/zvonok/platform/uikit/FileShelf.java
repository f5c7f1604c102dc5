package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;

/**
 * Files that belong to a thing: each is a button that hands it out, new ones are dropped or chosen and taken in at once.
 * What is refused is said in words beside the place to drop.
 */
public final class FileShelf extends Div {

    private static final int MEGABYTE = 1_048_576;

    /** A file by its name and size in bytes. */
    public record Item(UUID id, String name, long size) implements Serializable {}

    /** Keeps the files; what it refuses is shown here. */
    public interface Keeper {

        List<Item> items();

        /** A link that hands a file out to whoever looks, good for some minutes. */
        String link(UUID file);

        void add(String name, @Nullable String type, byte[] content);

        void remove(UUID file);
    }

    private final transient Keeper keeper;
    private final int megabytes;
    private final boolean editable;
    private final UnorderedList list = new UnorderedList();
    private final Div error = new Div();

    /** @param megabytes the most that one file may have */
    public FileShelf(Keeper keeper, int megabytes, boolean editable) {
        this.keeper = keeper;
        this.megabytes = megabytes;
        this.editable = editable;
        addClassName("z-files");
        list.addClassName("z-file-list");
        error.addClassNames("z-text-red", "z-small");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(list);
        if (editable) {
            add(drop(), error);
        }
        show();
    }

    private void show() {
        list.removeAll();
        List<Item> items = keeper.items();
        items.forEach(item -> list.add(line(item)));
        list.setVisible(!items.isEmpty());
    }

    /** A file that is handed out when its name is clicked; the link is asked for then. */
    public static Button open(String name, SerializableSupplier<String> link) {
        Button open = new Button(name, Icons.of("paperclip"), click -> UI.getCurrentOrThrow()
                .getPage()
                .setLocation(link.get()));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("z-file");
        return open;
    }

    private ListItem line(Item item) {
        ListItem line = new ListItem(open(item.name(), () -> keeper.link(item.id())), Pieces.muted(size(item.size())));
        if (editable) {
            Button remove = Icons.button("x", "uikit.file.remove", click -> {
                try {
                    keeper.remove(item.id());
                } catch (Refusal | NotFound failure) {
                    Failures.show(failure);
                }
                show();
            });
            remove.setAriaLabel(Words.t("uikit.file.remove-of", item.name()));
            line.add(remove);
        }
        return line;
    }

    private static String size(long bytes) {
        return bytes >= MEGABYTE
                ? Words.t("uikit.file.megabytes", Words.number(Math.round(bytes * 10.0 / MEGABYTE) / 10.0))
                : Words.t("uikit.file.kilobytes", Math.max(1, bytes / 1024));
    }

    private Upload drop() {
        Upload upload = Fields.upload(new Taken());
        upload.setMaxFileSize(megabytes * MEGABYTE);
        upload.addClassName("z-file-drop");
        upload.addFileRejectedListener(
                rejected -> wrong(rejected.getFileName(), Words.t("uikit.file.too-big", megabytes)));
        for (String event : List.of("upload-success", "upload-error")) {
            upload.getElement()
                    .addEventListener(event, last -> upload.clearFileList())
                    .setFilter("element.files.every(file => file.complete || file.error)");
        }
        upload.getElement().addEventListener("upload-error", lost -> wrong("", Words.t("uikit.file.lost")));
        return upload;
    }

    private void taken(String name, @Nullable String type, byte[] content) {
        error.setVisible(false);
        try {
            keeper.add(name, type, content);
        } catch (Refusal refusal) {
            wrong(name, Failures.text(refusal));
        } catch (RuntimeException failure) {
            Failures.show(failure);
        }
        show();
    }

    private void wrong(String name, String why) {
        error.setText(name.isEmpty() ? why : Words.t("uikit.file.wrong", name, why));
        error.setVisible(true);
    }

    /** Takes a file in through the page; what is too large is read one byte too far, so that the door refuses it. */
    private final class Taken implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            byte[] content;
            try (InputStream in = event.getInputStream()) {
                content = in.readNBytes(megabytes * MEGABYTE + 1);
            }
            var unused = event.getUI().access(() -> taken(event.getFileName(), event.getContentType(), content));
        }

        @Override
        public long getFileSizeMax() {
            return (megabytes + 1L) * MEGABYTE;
        }

        @Override
        public long getRequestSizeMax() {
            return (megabytes + 2L) * MEGABYTE;
        }
    }
}
