package ru.zvonok.platform.notification;

import java.util.Set;

/**
 * By which channels a kind of notices comes.
 *
 * @param chosen whether somebody chose it; otherwise it is as usual
 */
public record NoticeChoice(NoticeKind kind, Set<Channel> channels, boolean chosen) {

    public NoticeChoice {
        channels = Set.copyOf(channels);
    }

    public boolean by(Channel channel) {
        return channels.contains(channel);
    }
}
