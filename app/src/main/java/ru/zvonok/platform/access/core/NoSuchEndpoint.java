package ru.zvonok.platform.access.core;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.zvonok.platform.access.ForAnybody;
import ru.zvonok.platform.kernel.NotFound;

/** Every address for programs that nothing answers: not found, in their own words instead of a page. */
@RestController
class NoSuchEndpoint {

    @ForAnybody
    @RequestMapping("/api/**")
    void none() {
        throw new NotFound();
    }
}
