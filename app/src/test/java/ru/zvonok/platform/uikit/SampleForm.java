package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;

/** A form as a module would write it; the tests register its route. */
@ru.zvonok.platform.access.ForSignedIn
public class SampleForm extends Page {

    enum SampleProblem implements Problem {
        SNILS_WRONG;

        @Override
        public String code() {
            return "sample.snils-wrong";
        }
    }

    public final Form form = new Form();
    public final TextField surname;
    public final DatePicker born;
    public final TextField snils;
    public final List<String> lines = new ArrayList<>();
    public int saves;

    public SampleForm() {
        super("sample.form");
        fillWindow();
        PageHead head = new PageHead("Никифорова Дарья Олеговна")
                .second(
                        new com.vaadin.flow.component.html.Span("7 «Б» · 12 лет · личное дело № Н-214"),
                        Tag.green("учится с 01.09.2020"));
        Div tabs = new Div(ViewTabs.tabs("sample.tabs")
                .add("main", "Личные данные", Here.link("sample/form"))
                .add("family", "Родители", Here.link("sample/family"))
                .add("papers", "Документы", Here.link("sample/papers"))
                .current("main"));
        tabs.addClassName("z-card-tabs");
        FormSection main = form.section("sample.form.main");
        surname = main.add("surname", Fields.text("sample.surname"));
        main.add("name", Fields.text("sample.name"));
        born = main.add("born", Fields.date("sample.born"));
        main.add("sex", Fields.radio("sample.sex", List.of("женский", "мужской"), sex -> sex));
        FormSection papers = form.section("sample.form.papers");
        snils = papers.add("snils", Fields.text("sample.snils", "sample.snils.example"));
        papers.add("country", Fields.select("sample.country", List.of("Россия", "Беларусь"), country -> country));
        papers.wide("issued", Fields.text("sample.issued", "sample.issued.example"));
        form.required(surname, "sample.surname.missing");
        form.check(
                born,
                date -> date != null && date.isAfter(LocalDate.of(2026, 11, 12))
                        ? Words.t("sample.born.future")
                        : null);
        form.fill(() -> {
            surname.setValue("Никифорова");
            born.setValue(LocalDate.of(2014, 4, 17));
        });
        form.onSave(() -> {
            if (snils.getValue().endsWith("96")) {
                throw Refusal.at("snils", SampleProblem.SNILS_WRONG);
            }
            saves++;
        });
        Div rail = new Div(new com.vaadin.flow.component.html.H2("Заполнено 14 из 18"));
        rail.addClassName("z-card-rail");
        Div body = new Div(form, rail);
        body.addClassName("z-card-body");
        add(head, tabs, body, form.bar());
    }
}
