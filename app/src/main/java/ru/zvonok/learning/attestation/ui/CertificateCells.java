package ru.zvonok.learning.attestation.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.attestation.CertificateSheet;
import ru.zvonok.learning.attestation.CertificateSheet.Mark;
import ru.zvonok.learning.attestation.CertificateSheet.Row;
import ru.zvonok.learning.attestation.Honours;
import ru.zvonok.learning.finals.PeriodCells.Said;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.GridAddress;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridColumn;
import ru.zvonok.platform.uikit.keygrid.GridModel;
import ru.zvonok.platform.uikit.keygrid.GridRow;
import ru.zvonok.platform.uikit.keygrid.GridValue;
import ru.zvonok.platform.uikit.keygrid.Tone;

/** The sheet of a leaving class as a key grid: a column for each line of the certificate, then honours and issue. */
final class CertificateCells {

    static final String KIND = "certificates";
    static final List<PeriodValue> VALUES =
            List.of(PeriodValue.FIVE, PeriodValue.FOUR, PeriodValue.THREE, PeriodValue.PASS, PeriodValue.EXEMPT);

    private static final int WIDTH = 92;
    private static final int MOST = 11;

    private CertificateCells() {}

    static GridModel model(long organisation, CertificateSheet sheet, boolean editable) {
        List<GridColumn> columns = new ArrayList<>();
        for (CertificateSheet.Line line : sheet.lines()) {
            GridColumn column = GridColumn.of(line.code(), brief(line.name()), "", line.name())
                    .withWidth(WIDTH);
            columns.add(editable ? column : column.readOnly());
        }
        columns.add(fact("honours", "attestation.certificates.honours", 150));
        columns.add(fact("why", "attestation.certificates.why", 330));
        columns.add(fact("issued", "attestation.certificates.issued", 110));
        columns.add(fact("blank", "attestation.certificates.blank", 150));
        List<GridRow> rows = new ArrayList<>();
        for (Row row : sheet.rows()) {
            List<GridCell> cells = new ArrayList<>();
            sheet.lines().forEach(line -> cells.add(cell(row, row.marks().get(line.code()), Words::t)));
            cells.addAll(facts(row, Words::t));
            rows.add(new GridRow(
                    String.valueOf(row.student()),
                    row.name().listed(),
                    row.name().full(),
                    cells));
        }
        return new GridModel(
                new GridAddress(organisation, KIND, String.valueOf(sheet.group().id())),
                Words.t("attestation.certificates.label", sheet.group().name()),
                Words.t("attestation.pupils"),
                List.of(),
                columns,
                rows,
                VALUES.stream().map(CertificateCells::value).toList());
    }

    static GridCell cell(Row row, @Nullable Mark mark, Said said) {
        if (mark == null) {
            return GridCell.fact("", Tone.COUNT);
        }
        PeriodValue shown =
                mark.value() != null ? mark.value() : mark.proposal().value();
        boolean open = mark.proposal().refusal() != null;
        String why = said.text(mark.proposal().reason(), mark.proposal().arguments());
        GridCell cell = GridCell.of(shown == null ? "" : shown.said(said), mark.version());
        if (shown != null) {
            cell = cell.withTone(mark.value() != null ? Tone.SETTLED : open ? Tone.PROPOSED_EDGE : Tone.PROPOSED);
        }
        if (row.issuedOn() != null) {
            return cell.asLocked(said.text("attestation.issued"));
        }
        return open && mark.value() == null ? cell.withComment(why) : cell.withHint(why);
    }

    /** Honours, why, the day of issue and the number of the blank. */
    static List<GridCell> facts(Row row, Said said) {
        Honours honours = row.honours() == null ? row.proposed() : row.honours();
        String word = honours == Honours.NONE ? "" : said.text(honours.textKey());
        return List.of(
                GridCell.fact(word, row.honours() == null ? Tone.SAID_OPEN : Tone.SAID),
                GridCell.fact(said.text(row.why(), row.arguments().toArray()), Tone.SAID),
                GridCell.fact(row.issuedOn() == null ? "" : Dates.day(row.issuedOn()), Tone.SAID),
                GridCell.fact(row.blank() == null ? "" : row.blank(), Tone.SAID));
    }

    private static GridColumn fact(String id, String key, int width) {
        return GridColumn.of(id, "", Words.t(key), Words.t(key))
                .withWidth(width)
                .readOnly();
    }

    /** The head of a narrow column, cut after a whole word or with a full stop; the whole name is in its tip. */
    static String brief(String name) {
        if (name.length() <= MOST) {
            return name;
        }
        String cut = name.substring(0, MOST - 1);
        int bracket = cut.indexOf('(');
        if (bracket > 0) {
            return cut.substring(0, bracket).strip();
        }
        return cut.endsWith(" ") || name.charAt(MOST - 1) == ' ' ? cut.strip() : cut + ".";
    }

    private static GridValue value(PeriodValue value) {
        String text = value.said(Words::t);
        String word = value.word(Words::t);
        return switch (value.number()) {
            case 5 -> GridValue.of(text, word, Tone.MARK5, "5");
            case 4 -> GridValue.of(text, word, Tone.MARK4, "4");
            case 3 -> GridValue.of(text, word, Tone.MARK3, "3");
            default -> GridValue.of(text, word, Tone.ATTENDANCE);
        };
    }
}
