package ru.zvonok.learning.attestation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.attestation.BlankNumber;
import ru.zvonok.learning.attestation.CertificateSheet;
import ru.zvonok.learning.attestation.CertificateSheet.Row;
import ru.zvonok.learning.attestation.Certificates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The numbers of the blanks of all who have their certificate; blanks mostly come in a row. */
final class BlanksDialog {

    private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d+)");

    private BlanksDialog() {}

    static void open(Certificates door, CertificateSheet sheet) {
        Map<Row, TextField> fields = new LinkedHashMap<>();
        Form form = new Form();
        Button onwards = new Button(Words.t("attestation.certificates.blanks.onwards"), click -> onwards(fields));
        onwards.addThemeVariants(ButtonVariant.TERTIARY);
        form.section().note(Pieces.muted(Words.t("attestation.certificates.blanks.text")));
        form.section().note(onwards);
        FormSection section = form.section();
        for (Row row : sheet.rows()) {
            if (row.issuedOn() != null) {
                TextField field =
                        Fields.text("attestation.certificates.blank", "attestation.certificates.blank.example");
                field.setLabel(row.name().listed());
                field.setMaxLength(BlankNumber.LONGEST);
                fields.put(row, field);
                section.add("blank-" + row.student(), field);
            }
        }
        form.fill(() -> fields.forEach((row, field) -> field.setValue(row.blank() == null ? "" : row.blank())));
        form.onSave(() -> door.number(
                        sheet.group().id(),
                        fields.entrySet().stream()
                                .map(one -> new BlankNumber(
                                        one.getKey().student(), one.getValue().getValue()))
                                .toList()))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("attestation.certificates.blanks.title"), form, Words.t("attestation.save"));
    }

    /** Fields without a number go on counting from the one before. */
    private static void onwards(Map<Row, TextField> fields) {
        String before = "";
        for (TextField field : List.copyOf(fields.values())) {
            String next = next(before);
            if (field.isEmpty() && next != null) {
                field.setValue(next);
            }
            before = field.getValue();
        }
    }

    /** «07718000123457» after «07718000123456»; null where nothing can be counted. */
    static @Nullable String next(String number) {
        Matcher counted = COUNTED.matcher(number.strip());
        if (!counted.matches()) {
            return null;
        }
        String digits = counted.group(2);
        String following = new BigInteger(digits).add(BigInteger.ONE).toString();
        return counted.group(1) + "0".repeat(Math.max(0, digits.length() - following.length())) + following;
    }
}
