package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.util.List;

/** A class with everybody who is in it today, and its subgroups. */
public record ClassCard(ClassRow row, List<Member> members, List<Subgroup> subgroups) implements Serializable {

    public ClassCard {
        members = List.copyOf(members);
        subgroups = List.copyOf(subgroups);
    }
}
