package ru.zvonok.registry.enrolment.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.Movement;
import ru.zvonok.registry.enrolment.MovementBalance;
import ru.zvonok.registry.enrolment.OrderCard;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderFilter;
import ru.zvonok.registry.enrolment.OrderRow;
import ru.zvonok.registry.enrolment.OrderState;
import ru.zvonok.registry.enrolment.Orders;
import ru.zvonok.registry.enrolment.RollChanged;
import ru.zvonok.registry.enrolment.core.Roll.Change;
import ru.zvonok.registry.people.PersonFacts;

@Service
@Transactional
class OrderService implements Orders {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Calendar calendar;
    private final PersonFacts persons;
    private final AdministrativeOrders orders;
    private final OrderQuery query;
    private final OrderLineQuery lines;
    private final RollQuery roll;
    private final MovementQuery movements;
    private final ClassQuery classes;
    private final ApplicationEventPublisher events;

    OrderService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Calendar calendar,
            PersonFacts persons,
            AdministrativeOrders orders,
            OrderQuery query,
            OrderLineQuery lines,
            RollQuery roll,
            MovementQuery movements,
            ClassQuery classes,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.calendar = calendar;
        this.persons = persons;
        this.orders = orders;
        this.query = query;
        this.lines = lines;
        this.roll = roll;
        this.movements = movements;
        this.classes = classes;
        this.events = events;
    }

    @Override
    public List<OrderRow> list(OrderFilter filter, int offset, int limit) {
        RowFilter own = own();
        List<OrderRow> rows = query.list(scope.organisation(), filter, own, offset, limit);
        audit.read("enrolment.orders-read", about -> about.fact("rows", rows.size()));
        return rows;
    }

    @Override
    @Transactional(readOnly = true)
    public int count(OrderFilter filter) {
        return query.count(scope.organisation(), filter, own());
    }

    @Override
    public OrderCard card(long order) {
        RowFilter own = own();
        OrderCard card = query.card(scope.organisation(), order, own)
                .filter(one -> own.all() || !one.lines().isEmpty())
                .orElseThrow(NotFound::new);
        audit.read("enrolment.order-read", about -> about.persons(
                        card.lines().stream().map(OrderCard.Line::person).toList())
                .fact("order", order));
        return card;
    }

    @Override
    @Transactional(readOnly = true)
    public String nextNumber(int year) {
        access.require(EnrolmentAction.DRAFT_ORDERS, Target.organisation());
        return query.highestNumber(scope.organisation(), year)
                .map(OrderRules::next)
                .orElse("1");
    }

    @Override
    public long draft(OrderDraft draft) {
        access.require(EnrolmentAction.DRAFT_ORDERS, Target.organisation());
        OrderDraft clean = checked(draft, 0);
        AdministrativeOrder order = orders.saveAndFlush(new AdministrativeOrder(clean, hand(), clock.now()));
        lines.replace(scope.organisation(), order.id(), clean.lines());
        audit.wrote("enrolment.order-drafted", about -> about.persons(personsOf(clean.lines()))
                .day(clean.effectiveOn())
                .fact("order", order.id())
                .fact("kind", clean.kind()));
        return order.id();
    }

    @Override
    public void change(long order, int version, OrderDraft draft) {
        access.require(EnrolmentAction.DRAFT_ORDERS, Target.organisation());
        AdministrativeOrder there = find(order);
        OrderDraft clean = checked(
                new OrderDraft(
                        there.kind(),
                        draft.number(),
                        draft.issuedOn(),
                        draft.effectiveOn(),
                        draft.basis(),
                        draft.lines()),
                order);
        there.rewrite(version, clean);
        orders.saveAndFlush(there);
        lines.replace(scope.organisation(), order, clean.lines());
        audit.wrote("enrolment.order-changed", about -> about.persons(personsOf(clean.lines()))
                .day(clean.effectiveOn())
                .fact("order", order));
    }

    @Override
    public void sign(long order, int version) {
        access.require(EnrolmentAction.SIGN_ORDERS, Target.organisation());
        AdministrativeOrder there = find(order);
        there.sign(version, hand(), clock.now());
        calendar.requireOpen(there.effectiveOn());
        List<OrderLineQuery.StoredLine> stored = lines.of(scope.organisation(), order);
        refuseClosed(stored);
        apply(
                there,
                stored,
                (line, spells) -> Roll.sign(there.kind(), there.effectiveOn(), line.id(), line.line(), spells));
        orders.saveAndFlush(there);
        audit.wrote("enrolment.order-signed", about -> about.persons(personsOfStored(stored))
                .day(there.effectiveOn())
                .fact("order", order));
    }

    @Override
    public void cancel(long order, int version) {
        AdministrativeOrder there = findWithAny(order);
        boolean signed = there.state() == OrderState.SIGNED;
        if (there.state() != OrderState.CANCELLED) {
            access.require(signed ? EnrolmentAction.SIGN_ORDERS : EnrolmentAction.DRAFT_ORDERS, Target.organisation());
        }
        there.cancel(version, hand(), clock.now());
        List<OrderLineQuery.StoredLine> stored = lines.of(scope.organisation(), order);
        if (signed) {
            calendar.requireOpen(there.effectiveOn());
            apply(there, stored, (line, spells) -> Roll.cancel(line.id(), line.line(), spells));
        }
        orders.saveAndFlush(there);
        audit.wrote("enrolment.order-cancelled", about -> about.persons(personsOfStored(stored))
                .day(there.effectiveOn())
                .fact("order", order));
    }

    @Override
    public List<Movement> movements(DateRange days, @Nullable Long group) {
        RowFilter own = own();
        List<Movement> found = movements.movements(scope.organisation(), days, group, own);
        audit.read("enrolment.movements-read", about -> about.day(days.from()).fact("rows", found.size()));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public MovementBalance balance(DateRange days, @Nullable Long group) {
        return movements.balance(scope.organisation(), days, group, own());
    }

    private interface Effect {
        List<Change> of(OrderLineQuery.StoredLine line, List<Roll.Spell> spells);
    }

    private void apply(AdministrativeOrder order, List<OrderLineQuery.StoredLine> stored, Effect effect) {
        long organisation = scope.organisation();
        Set<Long> people = personsOfStored(stored);
        Map<Long, List<Roll.Spell>> spells = roll.spells(organisation, people);
        List<Change> changes = new ArrayList<>();
        try {
            for (OrderLineQuery.StoredLine line : stored) {
                changes.addAll(effect.of(line, spells.getOrDefault(line.line().person(), List.of())));
            }
        } catch (Roll.Hindrance hindrance) {
            PersonName name = persons.names(Set.of(hindrance.person())).get(hindrance.person());
            throw new Refusal(hindrance.problem(), Objects.requireNonNull(name).listed());
        }
        roll.apply(organisation, changes);
        Set<Long> groups = OrderRules.classesOf(
                stored.stream().map(OrderLineQuery.StoredLine::line).toList());
        events.publishEvent(new RollChanged(organisation, groups, people, order.effectiveOn()));
    }

    private void refuseClosed(List<OrderLineQuery.StoredLine> stored) {
        Set<Long> entered = stored.stream()
                .map(one -> one.line().to())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (ClassEntry entry : classes.byIds(scope.organisation(), entered)) {
            if (entry.closed()) {
                throw new Refusal(EnrolmentProblem.CLASS_CLOSED, entry.name());
            }
        }
    }

    private OrderDraft checked(OrderDraft draft, long order) {
        OrderDraft clean = OrderRules.clean(draft);
        long organisation = scope.organisation();
        int year = SchoolYear.of(clean.issuedOn());
        if (calendar.year(year).isEmpty()) {
            throw Refusal.at("issuedOn", EnrolmentProblem.YEAR_MISSING, SchoolYear.name(year));
        }
        if (query.numberTaken(organisation, year, clean.number(), order)) {
            throw Refusal.at("number", EnrolmentProblem.NUMBER_TAKEN, clean.number());
        }
        Map<Long, ClassEntry> known = classes.byIds(organisation, OrderRules.classesOf(clean.lines())).stream()
                .collect(Collectors.toMap(ClassEntry::id, one -> one));
        OrderRules.lines(clean, known);
        Set<Long> people = new HashSet<>(personsOf(clean.lines()));
        if (persons.names(people).size() != people.size()) {
            throw new NotFound();
        }
        return clean;
    }

    /** The orders in reach: all, or those that touch the own classes. */
    private RowFilter own() {
        access.requireAny(EnrolmentAction.VIEW_ORDERS);
        return access.rows(EnrolmentAction.VIEW_ORDERS, TargetKind.GROUP);
    }

    private AdministrativeOrder find(long order) {
        return orders.findById(order).orElseThrow(NotFound::new);
    }

    /** Whoever may neither draft nor sign learns nothing of the order's state. */
    private AdministrativeOrder findWithAny(long order) {
        if (!access.allowsAny(EnrolmentAction.SIGN_ORDERS)) {
            access.require(EnrolmentAction.DRAFT_ORDERS, Target.organisation());
        }
        return find(order);
    }

    private AdministrativeOrder.Hand hand() {
        return access.actorIfAny().map(OrderService::hand).orElseGet(() -> new AdministrativeOrder.Hand(null, ""));
    }

    private static AdministrativeOrder.Hand hand(Actor actor) {
        return new AdministrativeOrder.Hand(actor.account(), actor.name());
    }

    private static List<Long> personsOf(List<OrderDraft.Line> lines) {
        return lines.stream().map(OrderDraft.Line::person).toList();
    }

    private static Set<Long> personsOfStored(List<OrderLineQuery.StoredLine> stored) {
        return stored.stream().map(one -> one.line().person()).collect(Collectors.toSet());
    }
}
