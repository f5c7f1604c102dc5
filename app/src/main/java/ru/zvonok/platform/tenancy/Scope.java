package ru.zvonok.platform.tenancy;

import java.util.List;

/** Whose rows a piece of work may see. There is no scope that means "all tenants, writing". */
public sealed interface Scope {

    /** One organisation, reading and writing as the application role. */
    record Organisation(long id) implements Scope {}

    /** A list of organisations, reading only, as the municipal role; a list of one is a look into one organisation. */
    record Several(List<Long> organisations) implements Scope {

        public Several {
            organisations = List.copyOf(organisations);
        }
    }

    /** The whole region, reading only, as the role of the region. */
    record Region() implements Scope {}
}
