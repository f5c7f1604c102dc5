package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PersonCard;

/** Personal data: a form for whoever may change them, a form of contacts alone, or plain facts. */
@org.springframework.stereotype.Component
class DataTab implements CardTab<PersonCard> {

    private final People people;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final RegionalRules rules;

    DataTab(People people, AccessControl access, TenantScope scope, Directory directory, RegionalRules rules) {
        this.people = people;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
    }

    @Override
    public Class<PersonCard> subject() {
        return PersonCard.class;
    }

    @Override
    public String code() {
        return "data";
    }

    @Override
    public String titleKey() {
        return "people.tab.data";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component content(PersonCard card) {
        Target target = Target.person(card.id());
        boolean writable = !scope.readsOnly();
        if (writable && access.allows(PeopleAction.EDIT, target)) {
            PersonForm form = new PersonForm(directory.today());
            form.show(card);
            form.form()
                    .onSave(() -> people.change(card.id(), card.version(), form.data()))
                    .afterSave(Pieces::again);
            return new CardPane(form.form(), Completeness.of(card, child(card)));
        }
        if (writable && access.allows(PeopleAction.EDIT_CONTACTS, target)) {
            Form form = new Form();
            ContactFields fields = new ContactFields();
            fields.into(form.section("people.section.contacts"));
            form.fill(() -> fields.show(card.contacts()));
            form.onSave(() -> people.changeContacts(card.id(), card.version(), fields.contacts()))
                    .afterSave(Pieces::again);
            return new CardPane(form, Pieces.facts(PersonFields.lines(card, false)));
        }
        return Pieces.facts(PersonFields.lines(card, true));
    }

    private boolean child(PersonCard card) {
        LocalDate birth = card.birthDate();
        return birth != null && !rules.reached("people.majority.age", birth, directory.today());
    }
}
