package ru.zvonok.campus.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.zvonok.campus.portfolio.MemberRole;
import ru.zvonok.campus.portfolio.ProjectKind;

class ProjectRulesTest {

    @Test
    void aRoleSaysWhatOneMay() {
        assertThat(of(MemberRole.LEADER, true, false)).isEqualTo(new ProjectRights(true, true, true));
        assertThat(of(MemberRole.LEADER, true, true)).isEqualTo(new ProjectRights(true, false, true));
        assertThat(of(MemberRole.LEADER, false, false))
                .as("no longer staff")
                .isEqualTo(new ProjectRights(true, false, false));
        assertThat(of(MemberRole.MEMBER, false, false)).isEqualTo(new ProjectRights(true, true, false));
        assertThat(of(MemberRole.MEMBER, false, true)).isEqualTo(new ProjectRights(true, false, false));
        assertThat(of(MemberRole.VIEWER, true, false)).isEqualTo(new ProjectRights(true, false, false));
        assertThat(of(null, true, false)).isEqualTo(new ProjectRights(false, false, false));
        assertThat(ProjectRights.of(ProjectKind.METHODICAL, false, null, true, false)
                        .sees())
                .isTrue();
        assertThat(ProjectRights.of(ProjectKind.METHODICAL, false, null, false, false)
                        .sees())
                .isFalse();
        assertThat(ProjectRights.of(ProjectKind.PROJECT, false, null, true, true))
                .isEqualTo(new ProjectRights(true, false, false));
    }

    private static ProjectRights of(@org.jspecify.annotations.Nullable MemberRole role, boolean works, boolean closed) {
        return ProjectRights.of(ProjectKind.PROJECT, closed, role, works, false);
    }

    @Test
    void tagsAreTidied() {
        assertThat(ProjectRules.tags(" Ёлка,  праздник ,, ёлка; зима ")).isEqualTo("ёлка, праздник, зима");
        assertThat(ProjectRules.tags(" , ")).isEmpty();
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        assertThat(ProjectRules.opens("https://example.org/a?b=c")).isTrue();
        assertThat(ProjectRules.opens("javascript:alert(1)")).isFalse();
        assertThat(ProjectRules.opens("data:text/html,x")).isFalse();
        assertThat(ProjectRules.opens("example.org")).isFalse();
        assertThat(ProjectRules.opens("https:///")).isFalse();
        assertThat(ProjectRules.opens("https://exa mple.org")).isFalse();
    }
}
