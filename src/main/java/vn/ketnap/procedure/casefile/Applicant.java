package vn.ketnap.procedure.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.regulation.IntroducerRule.Union;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.vocabulary.Gender;

/** The person a case is about. */
@Entity
class Applicant {

    private static final String NO_RELIGION = "Không";
    private static final String HOA = "Hoa";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "applicant_seq")
    @SequenceGenerator(name = "applicant_seq", allocationSize = 20)
    private Long id;

    private String fullName;
    /** The name as {@link TextNormalizer#name} spells it. */
    private String searchName;

    private String familyOrder;
    private String givenOrder;

    private LocalDate birthDate;
    private boolean birthYearOnly;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    private String citizenId;
    private String ethnicity;
    private String religion;

    @Enumerated(EnumType.STRING)
    private Education education;

    private String homePlace;
    private String residence;
    private String occupation;
    private String workUnit;
    private String phone;
    private boolean youthUnionMember;
    private boolean tradeUnionMember;
    private boolean specialArea;
    private boolean respectedPerson;
    private boolean exceptional;
    private boolean formerMember;

    @Enumerated(EnumType.STRING)
    private LeavingReason leftReason;

    private LocalDate leftOn;
    private LocalDate recordClearedOn;
    private LocalDate firstAdmittedOn;
    private boolean readmittedBefore;
    /** Names of the stated groups, separated by commas; null for none. */
    private String specialGroups;

    private String occupationCode;
    private String professionCode;
    private String academicTitle;
    /** Codes separated by commas; null for none. */
    private String sourceCodes;

    @Version
    private int version;

    protected Applicant() {}

    Applicant(NewApplicant person) {
        update(person);
    }

    /** Takes over what a new nomination says of the person. */
    void update(NewApplicant person) {
        fullName = person.fullName();
        searchName = TextNormalizer.name(fullName);
        familyOrder = NameOrder.By.FAMILY.key(fullName);
        givenOrder = NameOrder.By.GIVEN.key(fullName);
        birthDate = person.birth().last();
        birthYearOnly = person.birth().yearOnly();
        gender = person.gender();
        citizenId = person.citizenId();
        ethnicity = person.ethnicity();
        religion = person.religion();
        education = person.education();
        homePlace = person.homePlace();
        residence = person.residence();
        occupation = person.occupation();
        workUnit = person.workUnit();
        phone = person.phone();
        youthUnionMember = person.youthUnionMember();
        tradeUnionMember = person.tradeUnionMember();
        specialArea = person.specialArea();
        respectedPerson = person.respectedPerson();
        exceptional = person.exceptional();
        FormerMembership former = person.former();
        formerMember = former != null;
        leftReason = former == null ? null : former.reason();
        leftOn = former == null ? null : former.leftOn();
        recordClearedOn = former == null ? null : former.recordClearedOn();
        firstAdmittedOn = former == null ? null : former.admittedOn();
        readmittedBefore = former != null && former.readmitted();
        specialGroups = person.groups().isEmpty()
                ? null
                : person.groups().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        classify(person.codes());
    }

    void classify(PersonCodes codes) {
        occupationCode = codes.occupation();
        professionCode = codes.profession();
        academicTitle = codes.academicTitle();
        sourceCodes = codes.joined();
    }

    void join(Union union) {
        youthUnionMember |= union == Union.YOUTH_UNION;
        tradeUnionMember |= union == Union.TRADE_UNION;
    }

    Long id() {
        return id;
    }

    String citizenId() {
        return citizenId;
    }

    ApplicantView view() {
        return new ApplicantView(
                id == null ? 0 : id,
                fullName,
                new Birth(birthDate, birthYearOnly),
                gender,
                ethnicity,
                religion,
                education,
                homePlace,
                residence,
                occupation,
                workUnit,
                youthUnionMember,
                tradeUnionMember,
                specialArea,
                respectedPerson,
                exceptional,
                formerMember ? former() : null,
                groups(),
                new PersonCodes(occupationCode, professionCode, academicTitle, PersonCodes.split(sourceCodes)));
    }

    private FormerMembership former() {
        return new FormerMembership(leftReason, leftOn, recordClearedOn, readmittedBefore, firstAdmittedOn);
    }

    /** The stated groups and those that follow from religion and ethnic group. */
    private Set<SpecialGroup> groups() {
        Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
        if (specialGroups != null) {
            Arrays.stream(specialGroups.split(",")).map(SpecialGroup::valueOf).forEach(groups::add);
        }
        if (!religion.equals(NO_RELIGION) && !religion.equals(NewApplicant.UNKNOWN)) {
            groups.add(SpecialGroup.RELIGIOUS);
        }
        if (ethnicity.equals(HOA)) {
            groups.add(SpecialGroup.HOA);
        }
        return groups;
    }
}
