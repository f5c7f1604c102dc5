package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** A place to drop lists. What is too large is not read to its end, so the door refuses it by its first bytes. */
final class Drop implements UploadHandler {

    /** One byte more than any file may have: enough to be refused for its size. */
    private static final int MOST = 10_000_001;

    private static final String NAME = "event.detail.file.name";

    private final transient BiConsumer<String, byte[]> taken;

    private Drop(BiConsumer<String, byte[]> taken) {
        this.taken = taken;
    }

    /**
     * @param taken called for each file
     * @param ended called when no file of the browser is on its way any more
     */
    static Upload of(BiConsumer<String, byte[]> taken, Runnable ended) {
        Upload upload = Fields.upload(new Drop(taken));
        // the list of the browser is cleared below: what got lost on the way has to be said
        upload.getElement()
                .addEventListener(
                        "upload-error",
                        lost -> Notice.refused(
                                Words.t(
                                        "intake.refused",
                                        lost.getEventData().path(NAME).asString("")),
                                Words.t("intake.upload-lost")))
                .addEventData(NAME);
        for (String event : List.of("upload-success", "upload-error")) {
            upload.getElement()
                    .addEventListener(event, last -> {
                        upload.clearFileList();
                        ended.run();
                    })
                    .setFilter("element.files.every(file => file.complete || file.error)");
        }
        upload.setMaxFiles(20);
        upload.setMaxFileSize(MOST - 1);
        upload.addClassName("z-intake-drop");
        upload.addFileRejectedListener(rejected -> Notice.refused(
                Words.t("intake.refused", rejected.getFileName()),
                Words.t("intake.file-too-large", (MOST - 1) / 1_000_000)));
        return upload;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            content = in.readNBytes(MOST);
        }
        var unused = event.getUI().access(() -> {
            try {
                taken.accept(event.getFileName(), content);
            } catch (RuntimeException failure) {
                Failures.show(failure);
            }
        });
    }

    @Override
    public long getFileSizeMax() {
        return 250_000_000;
    }

    @Override
    public long getRequestSizeMax() {
        return 260_000_000;
    }
}
