package ru.zvonok.registry.enrolment;

import java.util.Locale;

/** The life of an order: drafted, signed, cancelled. */
public enum OrderState {
    DRAFT,
    SIGNED,
    CANCELLED;

    /** Whether an order may go from this state to another. */
    public boolean leadsTo(OrderState next) {
        return switch (this) {
            case DRAFT -> next == SIGNED || next == CANCELLED;
            case SIGNED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }

    public String textKey() {
        return "enrolment.order-state." + name().toLowerCase(Locale.ROOT);
    }
}
