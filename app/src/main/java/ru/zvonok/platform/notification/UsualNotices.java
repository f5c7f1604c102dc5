package ru.zvonok.platform.notification;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/** By which channels notices come in the bound organisation to people who chose nothing. */
public interface UsualNotices {

    /** All kinds. {@link NotificationAction#SET_USUAL}. */
    @Unnoted("which channels are usual, no person")
    List<NoticeChoice> all();

    /** {@link NotificationAction#SET_USUAL}; a kind that no module declares is {@code NotFound}. */
    void set(String kind, Channel channel, boolean on);
}
