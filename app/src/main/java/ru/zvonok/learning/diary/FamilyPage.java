package ru.zvonok.learning.diary;

import ru.zvonok.platform.tenancy.ModuleProfile;

/**
 * Contributed as a bean: the page that shows a family its child in organisations that do such a thing. The diary is the page
 * of schools and colleges.
 */
public interface FamilyPage {

    ModuleProfile module();

    /** Path of the child's page inside the organisation. */
    String path(long person);
}
