package ru.zvonok.campus.portfolio.core;

import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.portfolio.MemberRole;
import ru.zvonok.campus.portfolio.ProjectKind;

/** What somebody may do in a project: its role there decides, and whether it is still open. */
record ProjectRights(boolean sees, boolean changes, boolean leads) {

    /**
     * @param role in the project, null for whoever is no member
     * @param works whether the reader works here
     * @param oversees whether the reader reads all projects
     */
    static ProjectRights of(
            ProjectKind kind, boolean closed, @Nullable MemberRole role, boolean works, boolean oversees) {
        boolean leads = role == MemberRole.LEADER && works;
        return new ProjectRights(
                role != null || oversees || kind == ProjectKind.METHODICAL && works,
                !closed && (leads || role == MemberRole.MEMBER),
                leads);
    }
}
