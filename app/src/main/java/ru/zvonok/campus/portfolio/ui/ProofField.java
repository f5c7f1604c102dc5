package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import ru.zvonok.campus.portfolio.Entry.Proof;
import ru.zvonok.campus.portfolio.PortfolioProblem;
import ru.zvonok.campus.portfolio.SaveEntry.NewProof;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Files of an entry while it is written: what came stays here until the entry is saved, so that no refusal loses it. */
final class ProofField extends Div {

    private static final int MOST_BYTES = 10_000_000;

    private final List<NewProof> come = new CopyOnWriteArrayList<>();
    private final Set<UUID> go = new HashSet<>();
    private final Upload upload;

    ProofField(Form form, List<Proof> kept, int most, String labelKey) {
        addClassName("z-stack");
        add(Pieces.muted(Words.t(labelKey)));
        if (!kept.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("z-lines", "z-middle");
            kept.forEach(proof -> list.add(line(form, proof)));
            add(list);
        }
        upload = Fields.upload(UploadHandler.inMemory((file, content) -> {
            come.add(new NewProof(file.fileName(), content));
            Notice.settled();
        }));
        upload.setMaxFiles(most);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(
                "image/jpeg",
                "image/png",
                "application/pdf",
                ".jpg",
                ".jpeg",
                ".png",
                ".pdf",
                ".docx",
                ".pptx",
                ".xlsx");
        upload.addFileRemovedListener(removed -> come.stream()
                .filter(one -> one.name().equals(removed.getFileName()))
                .findFirst()
                .ifPresent(come::remove));
        upload.addFileRejectedListener(rejected -> Notice.refused(
                Words.t("portfolio.entry.proof-refused", rejected.getFileName()),
                Words.t("portfolio.entry.proof-kinds", most)));
        add(upload);
        form.part(() -> List.copyOf(come));
        form.part(() -> Set.copyOf(go));
    }

    private ListItem line(Form form, Proof proof) {
        ListItem line = new ListItem(new Span(proof.name()));
        var remove = Icons.button("x", "uikit.file.remove", click -> {
            go.add(proof.file());
            line.setVisible(false);
            form.touched();
        });
        remove.setAriaLabel(Words.t("portfolio.entry.proof-remove", proof.name()));
        line.add(remove);
        return line;
    }

    /** Files that came; a refusal while one is still on its way. */
    List<NewProof> come() {
        if (upload.isUploading()) {
            throw new Refusal(PortfolioProblem.COMING);
        }
        return List.copyOf(come);
    }

    Set<UUID> gone() {
        return Set.copyOf(go);
    }
}
