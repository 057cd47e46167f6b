package io.postern.cloudapi.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.postern.journal.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the directory as they were written by any release: only what is known to come with the system does so. */
class RoleRowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'id':'r','details':{'displayName':'a','catalog':'BASE','document':'{}'}}                    | true
                    {'id':'r','domain':'d','details':{'displayName':'a','catalog':'CUSTOMED','document':'{}'}}   | false
                    {'id':'r','details':{'displayName':'a','document':'{}'}}                                     | false
                    {'id':'r','domain':'d','details':{'displayName':'a','document':'{}'}}                        | false
                    """)
    void a_row_that_does_not_tell_whose_it_is_is_not_the_systems(String row, boolean system)
            throws JsonProcessingException {
        Entry.Role role = Json.MAPPER.readValue(row.replace('\'', '"'), Entry.Role.class);

        assertEquals(system, role.system());
    }
}
