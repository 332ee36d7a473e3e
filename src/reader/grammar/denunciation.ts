import type { Wording } from '../wording.ts';

/** How states leave treaties. */
export const denunciationWordings: readonly Wording[] = [
  {
    id: 'among-states',
    says: '(contracting (party|parties|state|states|government|governments|powers) | governments|plenipotentiaries | government of [the] | diplomatic (channel|channels|note|notes) | (instrument|instruments) of (ratification|accession|acceptance|approval) | denounce|denounces|denounced|denunciation | states parties | high contracting)',
    examples: ['Each Contracting Party may speak.', 'The instruments of ratification are exchanged.'],
  },
  {
    id: 'may-denounce',
    says: '<exit-may> ..20 verb=(denounce|terminate|withdraw|cease|cancel | (notice|notification) of (denunciation|withdrawal|termination) | (notify|inform) ..16 (denounce|terminate|withdraw|denunciation|withdrawal|termination))',
    examples: [
      'Either Contracting Party may denounce this Convention by written notice.',
      'Any State may, by a note to the Depositary, withdraw from the Treaty.',
      'Either Party may at any time notify the other of its decision to terminate this Agreement.',
    ],
  },
  {
    id: 'may-be-denounced',
    says: '<exit-treaty> ..10 (may|can|shall|is) ..10 (denounced|terminated|terminable)',
    examples: ['The present Convention may be denounced by any Party at any time.'],
  },
  {
    id: 'until-denounced',
    says: '(until|unless) ..16 (denounced|terminated|denounces|terminates|notifies|notified|notice|notification|denunciation|withdrawal)',
    examples: ['It shall remain in force until denounced by either State upon six months notice.'],
  },
  {
    id: 'ends-after-notice',
    says: '(denunciation|withdrawal|termination|agreement|convention|treaty|protocol|effect|effective|force|terminate|cease) ..20 {period:notice} ..6 (after|following|from) ..10 (receipt|received|notice|notification|denunciation|deposit|communication|deposited)',
    examples: ['The denunciation shall take effect twelve months after the receipt of the notification.'],
  },
  {
    id: 'told-ahead',
    says: '(notify|notifies|notification|notice|inform|informs|informed|informing|advise|advises) ..16 {period:notice} ..3 (before | prior to | in advance | beforehand)',
    examples: [
      'Either Party may stop applying it if it informs the other ten months before the day on which it stops.',
    ],
  },
  {
    id: 'denounced-before-end',
    says: '(before | prior to | preceding | with effect from | effective at) ..14 (end|expiry|expiration|expire|expires|period|term|validity)',
    examples: ['unless denounced six months before the end of the term'],
  },
];
