package ru.zvonok.learning.attestation.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Which class is shown. */
final class ClassChoice {

    private ClassChoice() {}

    static Select<ClassEntry> of(List<ClassEntry> groups, long shown, String path) {
        Select<ClassEntry> select = new Select<>();
        select.addClassName("z-bar-choice");
        select.setAriaLabel(Words.t("attestation.class"));
        select.setItems(groups);
        select.setItemLabelGenerator(ClassEntry::name);
        groups.stream().filter(one -> one.id() == shown).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> Here.go(path + "/" + change.getValue().id()));
        return select;
    }
}
