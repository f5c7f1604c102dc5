package ru.zvonok.platform.audit.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.audit.AuditFilter;
import ru.zvonok.platform.audit.AuditKey;
import ru.zvonok.platform.audit.AuditRecord;
import ru.zvonok.platform.audit.AuditRecord.Presence;
import ru.zvonok.platform.audit.AuditTrail;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class AuditTrailService implements AuditTrail {

    private final AuditTrailQuery query;
    private final TenantScope scope;
    private final SchoolClock clock;

    AuditTrailService(AuditTrailQuery query, TenantScope scope, SchoolClock clock) {
        this.query = query;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<AuditRecord> organisation(AuditFilter filter, @Nullable AuditKey after, int limit) {
        return withPersons(
                query.organisation(scope.organisation(), years(filter), filter, after(filter, after), limit), filter);
    }

    @Override
    @Transactional
    public List<AuditRecord> latest(Set<String> events, Instant from, int limit) {
        AuditFilter since = new AuditFilter(from, clock.now().plusSeconds(1), null, null, null, null);
        return withPersons(query.latest(scope.organisation(), years(since), events, from, limit), since);
    }

    @Override
    @Transactional
    public List<AuditRecord> person(
            long person,
            List<Presence> groups,
            List<Presence> courses,
            AuditFilter filter,
            @Nullable AuditKey after,
            int limit) {
        return query.person(
                scope.organisation(), years(filter), person, groups, courses, filter, after(filter, after), limit);
    }

    @Override
    @Transactional
    public List<AuditRecord.Regional> regional(AuditFilter filter, @Nullable AuditKey after, int limit) {
        return query.regional(filter, after(filter, after), limit);
    }

    private List<AuditRecord> withPersons(List<AuditRecord> records, AuditFilter filter) {
        Map<Long, List<Long>> persons = query.persons(
                scope.organisation(),
                years(filter),
                records.stream().map(record -> record.key().id()).toList());
        return records.stream()
                .map(record -> new AuditRecord(
                        record.key(),
                        record.event(),
                        record.write(),
                        record.account(),
                        record.roles(),
                        record.group(),
                        record.course(),
                        record.day(),
                        persons.getOrDefault(record.key().id(), List.of())))
                .toList();
    }

    /** The first page begins where the time ends. */
    private static AuditKey after(AuditFilter filter, @Nullable AuditKey after) {
        return after == null ? new AuditKey(filter.until(), 0) : after;
    }

    /** Partitions the time lies in: they are cut by the date in UTC. */
    private static List<Integer> years(AuditFilter filter) {
        LocalDate first = filter.from().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate last = filter.until().atZone(ZoneOffset.UTC).toLocalDate();
        return IntStream.rangeClosed(SchoolYear.of(first), SchoolYear.of(last))
                .boxed()
                .toList();
    }
}
