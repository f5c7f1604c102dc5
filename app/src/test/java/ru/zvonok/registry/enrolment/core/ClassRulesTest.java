package ru.zvonok.registry.enrolment.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassKind;

class ClassRulesTest {

    @ParameterizedTest
    @CsvSource({
        "5,а,5А",
        "5,'',5",
        "10,1,10-1",
        "10,' физ  мат ',10 физ мат",
        "1,Ё,1Ё",
        "11,123456789012345,11-123456789012345"
    })
    void aClassIsCalledByGradeAndLetter(int grade, String letter, String name) {
        assertThat(ClassRules.name(ClassRules.clean(ClassData.schoolClass(2026, grade, letter))))
                .isEqualTo(name);
    }

    @Test
    void aGroupIsCalledAsItIsWritten() {
        assertThat(ClassRules.name(ClassRules.clean(ClassData.studyGroup(2026, 2, "ис-21", null))))
                .isEqualTo("ис-21");
        String forty = "О".repeat(40);
        assertThat(ClassRules.name(ClassRules.clean(ClassData.preschoolGroup(2026, 3, forty))))
                .isEqualTo(forty);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOL_CLASS,0,false",
        "SCHOOL_CLASS,1,true",
        "SCHOOL_CLASS,12,true",
        "SCHOOL_CLASS,13,false",
        "STUDY_GROUP,0,false",
        "STUDY_GROUP,6,true",
        "STUDY_GROUP,7,false",
        "PRESCHOOL_GROUP,-1,false",
        "PRESCHOOL_GROUP,0,true",
        "PRESCHOOL_GROUP,8,true",
        "PRESCHOOL_GROUP,9,false"
    })
    void gradesCoursesAndAgesHaveTheirBounds(ClassKind kind, int grade, boolean possible) {
        ClassData data = new ClassData(2026, kind, grade, "А", 1, null, null, null);
        if (possible) {
            assertThatCode(() -> ClassRules.clean(data)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> ClassRules.clean(data))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("grade"));
        }
    }
}
