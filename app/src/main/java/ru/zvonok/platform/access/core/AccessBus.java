package ru.zvonok.platform.access.core;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.nodes.Nodes;

/**
 * Tells the other nodes what changed. Nothing depends on a message that arrives: what it brings forward, the gate knows by
 * itself a second later.
 */
@Component
class AccessBus {

    private static final Logger LOG = LoggerFactory.getLogger(AccessBus.class);

    private final GrantBook book;
    private final SessionBook sessions;
    private final Nodes.Channel channel;

    AccessBus(Nodes nodes, GrantBook book, SessionBook sessions) {
        this.book = book;
        this.sessions = sessions;
        this.channel = nodes.channel("access.changes", this::heard);
    }

    void account(long id) {
        channel.tell("account:" + id);
    }

    void rights(long organisation) {
        channel.tell("rights:" + organisation);
    }

    void session(long id) {
        channel.tell("session:" + id);
    }

    private void heard(String what) {
        int colon = what.indexOf(':');
        long id = Long.parseLong(what.substring(colon + 1));
        switch (what.substring(0, colon)) {
            case "account" -> book.forgetAccount(id);
            case "rights" -> book.forgetRights(id);
            case "session" -> sessions.dismiss(id);
            default -> LOG.debug("an unknown message of a newer node");
        }
    }
}
