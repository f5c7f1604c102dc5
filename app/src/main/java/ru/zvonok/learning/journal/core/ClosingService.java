package ru.zvonok.learning.journal.core;

import java.util.List;
import org.springframework.stereotype.Service;
import ru.zvonok.learning.journal.Closing;
import ru.zvonok.learning.journal.CorrectionReason;

@Service
class ClosingService implements Closing {

    private final CodeBook codes;

    ClosingService(CodeBook codes) {
        this.codes = codes;
    }

    @Override
    public List<CorrectionReason> usualReasons() {
        return codes.reasons();
    }
}
