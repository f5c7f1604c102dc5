package ru.zvonok.learning.attestation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import ru.zvonok.learning.attestation.ExamLists;
import ru.zvonok.learning.attestation.ListAnswer;
import ru.zvonok.learning.attestation.ListAnswer.Dropped;
import ru.zvonok.learning.attestation.ListAnswer.WrongLine;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Takes in the list of the region, whole or not at all; wrong lines stay in sight with their reasons. */
final class UploadDialog {

    private static final int MOST_BYTES = 2_000_000;

    private final ExamLists door;
    private final Dialog dialog = new Dialog();
    private final Div answer = new Div();
    private final Select<StateExam> exam;
    private final Upload upload = Fields.upload(UploadHandler.inMemory((file, content) -> taken(content)));

    UploadDialog(ExamLists door, List<StateExam> exams) {
        this.door = door;
        exam = Fields.select("attestation.exam", exams, one -> Words.t(one.textKey()));
        exam.setValue(exams.getFirst());
    }

    void open() {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("text/csv", ".csv", ".txt");
        upload.addFileRejectedListener(
                rejected -> Notice.refused(Words.t("attestation.upload.refused"), Words.t("attestation.upload.kinds")));
        answer.addClassName("z-stack");
        answer.getElement().setAttribute("role", "status");
        Div body = new Div(
                new Paragraph(Words.t("attestation.upload.text")),
                exam,
                upload,
                Pieces.muted(Words.t("attestation.upload.columns")),
                answer);
        body.addClassName("z-stack");
        dialog.setHeaderTitle(Words.t("attestation.upload.title"));
        dialog.add(body);
        dialog.getFooter().add(new Button(Words.t("attestation.close"), click -> dialog.close()));
        dialog.setWidth("44rem");
        dialog.open();
    }

    /** With the answer there is room for the next list: whoever has mended the file is faster than the end of the upload. */
    private void taken(byte[] content) {
        upload.clearFileList();
        taken(content, false);
    }

    /** @param dropping whether what the list before has alone may go */
    private void taken(byte[] content, boolean dropping) {
        answer.removeAll();
        Notice.settled();
        try {
            ListAnswer taken = door.upload(exam.getValue(), content, dropping);
            if (!taken.dropped().isEmpty()) {
                answer.add(
                        new Span(Words.count(
                                "attestation.upload.dropped", taken.dropped().size())),
                        dropped(taken.dropped()),
                        new Button(Words.t("attestation.upload.replace"), click -> taken(content, true)));
            } else if (taken.wrong().isEmpty()) {
                dialog.close();
                Notice.done(Words.count("attestation.upload.taken", taken.applied(), taken.differences()));
                Pieces.again();
            } else {
                answer.add(new Span(
                        Words.count("attestation.upload.wrong", taken.wrong().size())));
                answer.add(lines(taken.wrong()));
            }
        } catch (RuntimeException failure) {
            Failures.show(failure);
        }
    }

    private static Component dropped(List<Dropped> dropped) {
        return Pieces.table(
                List.of(
                        Words.t("attestation.pupil"),
                        Words.t("attestation.class"),
                        Words.t("attestation.subject"),
                        Words.t("attestation.upload.result")),
                dropped.stream()
                        .<List<Component>>map(one -> List.of(
                                new Span(one.name().listed()),
                                new Span(one.group()),
                                new Span(one.subject()),
                                new Span(one.result())))
                        .toList());
    }

    private static Component lines(List<WrongLine> wrong) {
        return Pieces.table(
                List.of(Words.t("attestation.upload.line"), Words.t("attestation.upload.reason")),
                wrong.stream()
                        .<List<Component>>map(one -> List.of(
                                new Span(String.valueOf(one.line())),
                                new Span(Words.t(
                                        one.problem().code(), one.arguments().toArray()))))
                        .toList());
    }
}
