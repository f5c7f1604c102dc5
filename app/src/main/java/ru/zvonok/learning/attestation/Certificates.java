package ru.zvonok.learning.attestation;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.registry.enrolment.ClassEntry;

/**
 * The door of certificate marks (order 546 of 05.10.2020): proposed by the rule with its reason, settled by the deputy, locked by
 * the issue. A class or pupil that is not there, does not leave, is another organisation's or out of reach is {@code NotFound}.
 */
public interface Certificates {

    /** The longest reason of an opening. */
    int LONGEST = 300;

    /** Leaving classes of this school year that one sees. {@link AttestationAction#VIEW_CERTIFICATES}. */
    @Unnoted("names of classes, no person")
    List<ClassEntry> classes();

    /** Marks and proposals of a class. {@link AttestationAction#VIEW_CERTIFICATES} on the class. */
    CertificateSheet sheet(long group);

    /**
     * Settles marks, changes them or takes them back; refusals ({@link AttestationProblem#ISSUED}, {@link
     * AttestationProblem#NOT_IN_CLASS}, {@link AttestationProblem#NOT_A_MARK}, {@link AttestationProblem#EDIT_REUSED}) and
     * conflicts are answered one by one. {@link AttestationAction#SETTLE_CERTIFICATES} on the class.
     */
    List<CertificateAnswer> settle(long group, List<SettleCertificate> marks);

    /**
     * Settles the proposal wherever nothing is settled and the rule leaves no choice; the others are answered. {@link
     * AttestationAction#SETTLE_CERTIFICATES} on the class.
     */
    List<CertificateAnswer> acceptAll(long group);

    /**
     * Awards, or says that nothing is awarded. {@link AttestationAction#SETTLE_CERTIFICATES} on the class. Refuses {@link
     * AttestationProblem#ISSUED}, {@link AttestationProblem#HONOURS_LEVEL}.
     */
    void award(long group, long student, Honours honours);

    /**
     * Issues the certificates of pupils; from then on nothing of them is changed. Who has one already is left alone. {@link
     * AttestationAction#SETTLE_CERTIFICATES} on the class. Refuses {@link AttestationProblem#INCOMPLETE}, {@link
     * AttestationProblem#DAY_WRONG}.
     */
    void issue(long group, List<Long> students, LocalDate day);

    /**
     * Writes the numbers of the blanks of issued certificates, changes them or takes them back, all or none. {@link
     * AttestationAction#SETTLE_CERTIFICATES} on the class. Refuses at «blank-» with the pupil: {@link
     * AttestationProblem#NOT_ISSUED}, {@link AttestationProblem#BLANK_NUMBER}, {@link AttestationProblem#BLANK_TAKEN} where the
     * organisation has given the number to somebody, in whatever year.
     */
    void number(long group, List<BlankNumber> blanks);

    /**
     * Opens an issued certificate again, with the reason. {@link AttestationAction#REOPEN_CERTIFICATES} on the organisation.
     * Refuses {@link AttestationProblem#WORDS_MISSING}.
     */
    void reopen(long group, long student, String words);

    /**
     * Issued certificates of a pupil, the latest year first; until then marks and honours may change and are for the school
     * alone. {@link AttestationAction#VIEW_OWN_EXAMS} on the person.
     */
    List<StudentCertificate> ofStudent(long student);
}
