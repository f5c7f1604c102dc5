package ru.zvonok.registry.enrolment;

import ru.zvonok.platform.kernel.Problem;

/** What can be wrong with lists of classes and learners that come in. */
public enum EnrolmentIntakeProblem implements Problem {
    /** The class stands in an earlier row; its number is the argument. */
    CLASS_TWICE("intake.classes-twice"),
    /** The class is there already. */
    CLASS_THERE("intake.classes-there"),
    /** A class wants its number at least. */
    CLASS_NAME("intake.classes-name"),
    /** Where classes and groups are under one roof: the name is no class's, it will be a group. */
    CLASS_IS_GROUP("intake.classes-is-group"),
    /** A group without its course or age gets the first. */
    COURSE_MISSING("intake.classes-course-missing"),
    /** The school year is not open, and who uploads may not open it. */
    YEAR_MISSING("intake.classes-year-missing"),
    /** The year is opened along with the classes. */
    YEAR_OPENED("intake.classes-year-opened"),
    /** Nobody of that name works here or stands in the list of employees. */
    TEACHER_UNKNOWN("intake.classes-teacher-unknown"),
    /** Several of that name; the whole name is wanted. */
    TEACHER_AMBIGUOUS("intake.classes-teacher-ambiguous"),
    /** There is no such class, neither here nor in the list of classes. */
    CLASS_UNKNOWN("intake.pupils-class-unknown"),
    /** The same person stands in an earlier row; its number is the argument. */
    DUPLICATE_ROW("intake.pupils-duplicate-row"),
    /** The same person stands in an earlier row in another class; row and class are the arguments. */
    OTHER_CLASS("intake.pupils-other-class"),
    /** The СНИЛС is that of somebody else in another row; its number is the argument. */
    SNILS_TWICE("intake.pupils-snils-twice"),
    /** The СНИЛС is that of somebody else who is there. */
    SNILS_OF_OTHER("intake.pupils-snils-of-other"),
    /** The person is in this class, or in a draft order into it. */
    ENROLLED("intake.pupils-enrolled"),
    /** The person is in another class or drafted into it, which is the argument; that takes an order on a transfer. */
    ENROLLED_ELSEWHERE("intake.pupils-enrolled-elsewhere"),
    /** The person is known here without a class and is enrolled without being created anew. */
    KNOWN("intake.pupils-known"),
    /** The age does not go with the grade; age and grade are the arguments. */
    AGE_ODD("intake.pupils-age-odd"),
    /** The row names no parent. */
    NO_GUARDIAN("intake.pupils-no-guardian"),
    /** A parent of the same name and another phone, or none, stands in another row; its number is the argument. */
    GUARDIAN_NAMESAKE("intake.pupils-guardian-namesake"),
    /** Somebody of the parent's name and another phone, or none, is there already. */
    GUARDIAN_NAMESAKE_THERE("intake.pupils-guardian-namesake-there"),
    /** A phone, an address or a word of kinship without a name beside it: it is not kept. */
    NAMELESS("intake.pupils-nameless"),
    /** One more parent of the learner in the row that is the argument. */
    ANOTHER_PARENT("intake.pupils-another-parent"),
    /** Learners of the same list who have a parent in common; their names are the argument. */
    SIBLINGS("intake.pupils-siblings"),
    /** The parent is there already and gets one more child. */
    GUARDIAN_THERE("intake.pupils-guardian-there"),
    /** Only phones of the form +7 and ten digits are kept. */
    FOREIGN_PHONE("intake.pupils-foreign-phone");

    private final String code;

    EnrolmentIntakeProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
