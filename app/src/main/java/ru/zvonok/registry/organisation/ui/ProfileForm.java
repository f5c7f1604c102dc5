package ru.zvonok.registry.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Phones;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.OrganisationProfile;
import ru.zvonok.registry.organisation.OrganisationProfile.Capacity;
import ru.zvonok.registry.organisation.OrganisationProfile.Contacts;
import ru.zvonok.registry.organisation.OrganisationProfile.General;
import ru.zvonok.registry.organisation.OrganisationProfile.Requisites;
import ru.zvonok.registry.organisation.OrganisationProfile.Section;

/** The fields of the profile, section by section. */
final class ProfileForm {

    private final Form form = new Form();
    private final TextField legalForm = Fields.text("organisation.legal-form", "organisation.legal-form.example");
    private final DatePicker founded = Fields.date("organisation.founded");
    private final TextArea about = Fields.area("organisation.about", "organisation.about.example");
    private final TextField postal = Fields.text("organisation.postal-address");
    private final TextField legal = Fields.text("organisation.legal-address");
    private final TextField phone = Fields.text("organisation.phone", "organisation.phone.example");
    private final TextField email = Fields.text("organisation.email");
    private final TextField site = Fields.text("organisation.site");
    private final TextField inn = Fields.text("organisation.inn");
    private final TextField kpp = Fields.text("organisation.kpp");
    private final TextField ogrn = Fields.text("organisation.ogrn");
    private final IntegerField learners = Fields.number("organisation.learners", 1, 10_000);
    private final IntegerField shifts = Fields.number("organisation.shifts", 1, 3);

    ProfileForm() {
        FormSection general = form.section(Section.GENERAL.textKey());
        general.add("legalForm", legalForm);
        general.add("foundedOn", founded);
        general.wide("about", about);
        FormSection contacts = form.section(Section.CONTACTS.textKey());
        contacts.wide("postalAddress", postal);
        contacts.wide("legalAddress", legal);
        contacts.add("phone", phone);
        contacts.add("email", email);
        contacts.add("site", site);
        FormSection requisites = form.section(Section.REQUISITES.textKey());
        requisites.add("inn", inn);
        requisites.add("kpp", kpp);
        requisites.add("ogrn", ogrn);
        FormSection capacity = form.section(Section.CAPACITY.textKey());
        capacity.add("learners", learners);
        capacity.add("shifts", shifts);
    }

    Form form() {
        return form;
    }

    void show(OrganisationProfile profile) {
        form.fill(() -> {
            legalForm.setValue(text(profile.general().legalForm()));
            founded.setValue(profile.general().foundedOn());
            about.setValue(text(profile.general().about()));
            postal.setValue(text(profile.contacts().postalAddress()));
            legal.setValue(text(profile.contacts().legalAddress()));
            phone.setValue(text(profile.contacts().phone()));
            email.setValue(text(profile.contacts().email()));
            site.setValue(text(profile.contacts().site()));
            inn.setValue(text(profile.requisites().inn()));
            kpp.setValue(text(profile.requisites().kpp()));
            ogrn.setValue(text(profile.requisites().ogrn()));
            learners.setValue(profile.capacity().learners());
            shifts.setValue(profile.capacity().shifts());
        });
    }

    General general() {
        return new General(value(legalForm.getValue()), founded.getValue(), value(about.getValue()));
    }

    Contacts contacts() {
        return new Contacts(
                value(postal.getValue()),
                value(legal.getValue()),
                value(phone.getValue()),
                value(email.getValue()),
                value(site.getValue()));
    }

    Requisites requisites() {
        return new Requisites(value(inn.getValue()), value(kpp.getValue()), value(ogrn.getValue()));
    }

    Capacity capacity() {
        return new Capacity(learners.getValue(), shifts.getValue());
    }

    /** The same to read, without what is not filled. */
    static Component facts(OrganisationProfile profile) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("organisation.legal-form", profile.general().legalForm());
        facts.put(
                "organisation.founded",
                profile.general().foundedOn() == null
                        ? null
                        : Dates.day(profile.general().foundedOn()));
        facts.put("organisation.about", profile.general().about());
        facts.put("organisation.postal-address", profile.contacts().postalAddress());
        facts.put("organisation.legal-address", profile.contacts().legalAddress());
        String phone = profile.contacts().phone();
        facts.put("organisation.phone", phone == null ? null : Phones.shown(phone));
        facts.put("organisation.email", profile.contacts().email());
        facts.put("organisation.site", profile.contacts().site());
        facts.put("organisation.inn", profile.requisites().inn());
        facts.put("organisation.kpp", profile.requisites().kpp());
        facts.put("organisation.ogrn", profile.requisites().ogrn());
        facts.put("organisation.learners", profile.capacity().learners());
        facts.put("organisation.shifts", profile.capacity().shifts());
        DescriptionList list = new DescriptionList();
        list.addClassName("z-facts");
        facts.forEach((key, value) -> {
            if (value != null) {
                list.add(
                        new DescriptionList.Term(Words.t(key)), new DescriptionList.Description(String.valueOf(value)));
            }
        });
        Div whole = new Div(
                list.getChildren().findAny().isPresent() ? list : new Paragraph(Words.t("organisation.profile.none")));
        whole.addClassName("z-form");
        return whole;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String value(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
