package ru.zvonok.learning.diary;

import java.time.LocalDate;
import java.util.Optional;
import ru.zvonok.platform.tenancy.ModuleProfile;

/**
 * Contributed as a bean: the page that shows a family its child in organisations that do such a thing. The diary is the page
 * of schools and colleges.
 */
public interface FamilyPage {

    ModuleProfile module();

    /** Path of the child's page inside the organisation, at a day where it has days. */
    String path(long person, LocalDate day);

    /**
     * What is written of the child's day so far, in the reader's language; empty where nothing is. Asked with the
     * organisation of the child bound.
     */
    Optional<String> said(long person, LocalDate day);
}
