package dev.clientele.jobs.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import dev.clientele.jobs.whatif.page.WhatIfPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes a what-if's figures, for programs and for people. */
final class WhatIfFiles {

    static final String JSON = "what-if.json";
    static final String PAGE = "what-if.html";

    private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
                    .build()
                    .writer(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(TWO_BLANKS)
                                    .withArrayIndenter(TWO_BLANKS));

    private WhatIfFiles() {}

    static void write(WhatIfReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(JSON), json(report));
        Files.writeString(folder.resolve(PAGE), WhatIfPage.of(report));
    }

    /** The report, field by field. */
    static String json(WhatIfReport report) throws JsonProcessingException {
        return WRITER.writeValueAsString(report) + "\n";
    }
}
