/** Written by `UPDATE_CELLS=1`; read `cells.test.ts` first. */
export const cells = `
runs on                                  none       ours       late       twin       no hash    both       late+twin  older      younger    TAG        reg/       sha256:    no tag     copies     ID
answered                                 1F/-                             1F.1/-                                                                                                        1F.1/-     1F/-
answered late                            1F/-                             1F.1/-                                                                                                        1F.1/-     1F/-
answered; no list before                 1F/-                             1F.1/-                                                                                                        1F.1/-     1F/-
answered with a listed ID                1A/-
answered with a seen ID; no list before  1A/-
not sent                                 2F/-                             2F.1/-
never sent                               5E/-                             5E/-
cut                                      2F/-                             2F.1/-
cut; no list before                      2F/-                             2F.1/-
cut; no list after                       2F/-                             2F/-
lost                                     2F~/-      1A~/-      2F.1~/-    1A~/-      1D.1/N1:   1D.2/N2:   1A.1~/-    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-
lost; no list before                     1D/?42     1D.1/N1:   1D/N1:42   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:   1D/?42!    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:
lost; no list after                      1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56     1D/?56
lost, then name taken                    2A~/-      1A~/-      2A.1~/-    1A~/-      1D.1/N1:   1D.2/N2:   1A.1~/-    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-
503 always                               2A~/-      1A~/-      2A.1~/-    1A~/-      1D.1/N1:   1D.2/N2:   1A.1~/-    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-
429                                      2F/-       1A~/-      2F.1/-     1A~/-      1D.1/N1:   1D.2/N2:   1A.1~/-    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-
no ID                                    1D/?42     1A~/-      1D/C44     1A~/-      1D.1/N1:   1D.2/N2:   1A.1~/-    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-
no ID, before its end                    1D/?42     1A~/-      1D/C44     1A~/-      1D.1/N1:   1D.2/N2:   1A.1~/-    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-
refused                                  1E/-                             1E/-
refused; no list before                  1E/-                             1E/-
page                                     2F~/-      1A~/-      2F.1~/-    1A~/-      1D.1/N1:   1D.2/N2:   1A.1~/-    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-
page always                              2A~/-      1A~/-      2A.1~/-    1A~/-      1D.1/N1:   1D.2/N2:   1A.1~/-    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-
name taken                               1E/0       2F.1/-     1E/0!      2F.1/-     2F.1/-     2F.2/-     2F.2/-     2F.1/-     2F.1/-     2F.1/-     2F.1/-     2F.1/-     2F.1/-     2F.2/-     2F.1/-
name taken; no list before               1E/0       2F.1/-     1E/0!      2F.1/-     2F.1/-     2F.2/-     2F.2/-     2F/-!      2F.1/-     2F.1/-     2F.1/-     2F.1/-     2F.1/-     2F.2/-     2F.1/-
409 in words                             1E/0       1E.1/N1:   1E/0!      1E.1/N1:   1E.1/N1:   1E.2/N2:   1E.1/N1:!  1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.2/N2:   1E.1/N1:
409 without words                        1E/0       1D.1/N1:   1E/0!      1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:
no answer                                2F/-       1A~/-      1A~/-      1A~/-      1D.1/N1:   1D.2/N2:   1D.2/N2:   1D.1/N1:   1A~/-      1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-

stopped while it waits for the answer    none       ours       late       twin       no hash    both       late+twin  older      younger    TAG        reg/       sha256:    no tag     copies     ID
answered                                 1F/C                             1F/C~                                                                                                         1F/C~      1F/C
answered late                            1F/C                             1F/C~                                                                                                         1F/C~      1F/C
answered; no list before                 1F/C                             1F/C~                                                                                                         1F/C~      1F/C
answered with a listed ID                1A/N1:
answered with a seen ID; no list before  1A/N1:
cut                                      1s/0                             1s/0
lost                                     1s?/?42    1s?/C44    1s?/C44    1s?/C44    1s?/N1:42  1s?/N2:42  1s?/N2:42  1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/C44    1s?/N1:42  1s?/N2:42  1s?/C44
lost; no list before                     1s?/?42    1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/N2:42  1s?/N2:42  1s?/?42!   1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/N2:42  1s?/N1:42
lost; no list after                      1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56
refused                                  1s/0                             1s/0
name taken                               1s/0       1s/N1:42   1s/N1:42   1s/N1:42   1s/N1:42   1s/N2:42   1s/N2:42   1s/N1:42   1s/N1:42   1s/N1:42   1s/N1:42   1s/N1:42   1s/N1:42   1s/N2:42   1s/N1:42

killed while it waits for the answer     none       ours       late       twin       no hash    both       late+twin  older      younger    TAG        reg/       sha256:    no tag     copies     ID
answered                                 1k/C44                           1k/N2:42                                                                                                      1k/N2:42   1k/C44
answered late                            1k/C44                           1k/N2:42                                                                                                      1k/N2:42   1k/C44
answered; no list before                 1k/N1:42                         1k/N2:42                                                                                                      1k/N2:42   1k/N1:42
answered with a listed ID                1k/?42
answered with a seen ID; no list before  1k/?42
cut                                      1k/0                             1k/0
lost                                     1k/?42     1k/C44     1k/C44     1k/C44     1k/N1:42   1k/N2:42   1k/N2:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/C44     1k/N1:42   1k/N2:42   1k/C44
lost; no list before                     1k/?42     1k/N1:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/N2:42   1k/N2:42   1k/?42!    1k/N1:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/N2:42   1k/N1:42
lost; no list after                      1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56
refused                                  1k/?42                           1k/C44
name taken                               1k/?42     1k/C44     1k/C44     1k/C44     1k/N1:42   1k/N2:42   1k/N2:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/C44     1k/N1:42   1k/N2:42   1k/C44

stopped 1.5 s after the answer           none       ours       late       twin       no hash    both       late+twin  older      younger    TAG        reg/       sha256:    no tag     copies     ID
answered                                 1F/C                             1F/C~                                                                                                         1F/C~      1F/C
answered late                            1F/C                             1F/C~                                                                                                         1F/C~      1F/C
answered; no list before                 1F/C                             1F/C~                                                                                                         1F/C~      1F/C
answered with a listed ID                1A/N1:
answered with a seen ID; no list before  1A/N1:
not sent                                 1s/0                             1s/0
never sent                               1s/0                             1s/0
cut                                      1s/0                             1s/0
cut; no list before                      1s/0                             1s/0
cut; no list after                       1s/0                             1s/0
lost                                     1s?/?42    1A/C44     1s?/C44    1A/C44     1D.1/N1:   1D.2/N2:   1A/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A/C44     1D.1/N1:   1D.2/N2:   1A/C44
lost; no list before                     1s?/?42    1D.1/N1:   1s?/N1:42  1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:   1s?/?42!   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:
lost; no list after                      1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56    1s?/?56
lost, then name taken                    1s?/?42    1A/C44     1s?/C44    1A/C44     1D.1/N1:   1D.2/N2:   1A/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A/C44     1D.1/N1:   1D.2/N2:   1A/C44
503 always                               1s?/?42    1A/C44     1s?/C44    1A/C44     1D.1/N1:   1D.2/N2:   1A/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A/C44     1D.1/N1:   1D.2/N2:   1A/C44
429                                      1s?/?42    1s?/C44    1s?/C44    1s?/C44    1s?/N1:42  1s?/N2:42  1s?/N2:42  1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/C44    1s?/N1:42  1s?/N2:42  1s?/C44
no ID                                    1s?/?42    1A/C44     1s?/C44    1A/C44     1D.1/N1:   1D.2/N2:   1A/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A/C44     1D.1/N1:   1D.2/N2:   1A/C44
no ID, before its end                    1s?/?42    1s?/C44    1s?/C44    1s?/C44    1s?/N1:42  1s?/N2:42  1s?/N2:42  1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/N1:42  1s?/C44    1s?/N1:42  1s?/N2:42  1s?/C44
refused                                  1E/-                             1E/-
refused; no list before                  1E/-                             1E/-
page                                     1s?/?42    1A/C44     1s?/C44    1A/C44     1D.1/N1:   1D.2/N2:   1A/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A/C44     1D.1/N1:   1D.2/N2:   1A/C44
page always                              1s?/?42    1A/C44     1s?/C44    1A/C44     1D.1/N1:   1D.2/N2:   1A/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1A/C44     1D.1/N1:   1D.2/N2:   1A/C44
name taken                               1s/0       2F.1/C     1s/N1:42   2F.1/C     2F.1/C     2F.2/C     2F.1/C!    2F.1/C     2F.1/C     2F.1/C     2F.1/C     2F.1/C     2F.1/C     2F.2/C     2F.1/C
name taken; no list before               1s/0       2F.1/C     1s/N1:42   2F.1/C     2F.1/C     2F.2/C     2F.1/C!    2F/C!      2F.1/C     2F.1/C     2F.1/C     2F.1/C     2F.1/C     2F.2/C     2F.1/C
409 in words                             1E/0       1E.1/N1:   1E/0!      1E.1/N1:   1E.1/N1:   1E.2/N2:   1E.1/N1:!  1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.2/N2:   1E.1/N1:
409 without words                        1s/0       1D.1/N1:   1s/N1:42   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:
no answer                                2F/C       1A~/-      1A~/-      1A~/-      1D.1/N1:   1D.2/N2:   1D.2/N2:   1D.1/N1:   1A~/-      1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-

killed 1.5 s after the answer            none       ours       late       twin       no hash    both       late+twin  older      younger    TAG        reg/       sha256:    no tag     copies     ID
answered                                 1k/C                             1k/C~                                                                                                         1k/C~      1k/C
answered late                            1k/C                             1k/C~                                                                                                         1k/C~      1k/C
answered; no list before                 1k/C                             1k/C~                                                                                                         1k/C~      1k/C
answered with a listed ID                1k/N1:
answered with a seen ID; no list before  1k/N1:
not sent                                 1k/0                             1k/0
never sent                               1k/0                             1k/0
cut                                      1k/0                             1k/0
cut; no list before                      1k/0                             1k/0
cut; no list after                       1k/0                             1k/0
lost                                     1k/?42     1k/C44     1k/C44     1k/C44     1D.1/N1:   1D.2/N2:   1k/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1k/C44     1D.1/N1:   1D.2/N2:   1k/C44
lost; no list before                     1k/?42     1D.1/N1:   1k/N1:42   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:   1k/?42!    1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:
lost; no list after                      1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56     1k/?56
lost, then name taken                    1k/?42     1k/C44     1k/C44     1k/C44     1D.1/N1:   1D.2/N2:   1k/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1k/C44     1D.1/N1:   1D.2/N2:   1k/C44
503 always                               1k/?42     1k/C44     1k/C44     1k/C44     1D.1/N1:   1D.2/N2:   1k/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1k/C44     1D.1/N1:   1D.2/N2:   1k/C44
429                                      1k/?42     1k/C44     1k/C44     1k/C44     1k/N1:42   1k/N2:42   1k/N2:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/C44     1k/N1:42   1k/N2:42   1k/C44
no ID                                    1k/?42     1k/C44     1k/C44     1k/C44     1D.1/N1:   1D.2/N2:   1k/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1k/C44     1D.1/N1:   1D.2/N2:   1k/C44
no ID, before its end                    1k/?42     1k/C44     1k/C44     1k/C44     1k/N1:42   1k/N2:42   1k/N2:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/N1:42   1k/C44     1k/N1:42   1k/N2:42   1k/C44
refused                                  1E/-                             1E/-
refused; no list before                  1E/-                             1E/-
page                                     1k/?42     1k/C44     1k/C44     1k/C44     1D.1/N1:   1D.2/N2:   1k/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1k/C44     1D.1/N1:   1D.2/N2:   1k/C44
page always                              1k/?42     1k/C44     1k/C44     1k/C44     1D.1/N1:   1D.2/N2:   1k/N2:42   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1k/C44     1D.1/N1:   1D.2/N2:   1k/C44
name taken                               1k/0       2k/C       1k/N1:42   2k/C       2k/C       2k/C       2k/C!      2k/C       2k/C       2k/C       2k/C       2k/C       2k/C       2k/C       2k/C
name taken; no list before               1k/0       2k/C       1k/N1:42   2k/C       2k/C       2k/C       2k/C!      2k/C!      2k/C       2k/C       2k/C       2k/C       2k/C       2k/C       2k/C
409 in words                             1E/0       1E.1/N1:   1E/0!      1E.1/N1:   1E.1/N1:   1E.2/N2:   1E.1/N1:!  1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.1/N1:   1E.2/N2:   1E.1/N1:
409 without words                        1k/0       1D.1/N1:   1k/N1:42   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.1/N1:   1D.2/N2:   1D.1/N1:
no answer                                2k/C       1A~/-      1A~/-      1A~/-      1D.1/N1:   1D.2/N2:   1D.2/N2:   1D.1/N1:   1A~/-      1D.1/N1:   1D.1/N1:   1A~/-      1D.1/N1:   1D.2/N2:   1A~/-
`
